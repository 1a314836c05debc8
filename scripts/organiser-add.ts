import QRCode from 'qrcode'
import { CODE_DAYS } from '../contract/limits'
import { addOrganiser } from '../cloud/people/addOrganiser'
import { linkOf } from '../cloud/people/invite'
import { command, withData, words } from './data'

const USAGE = '用法：npm run organiser:add 姓名 [-- --unit 单位全称]'

/**
 * `npm run organiser:add NAME [-- --unit UNIT]`: makes the first organiser (or one more) and prints a one-time code
 * and its link. Works on the database of DATABASE_URL, else on `data/` while no server holds it.
 */
async function main() {
  const { values, positionals } = words(
    { options: { unit: { type: 'string' } }, allowPositionals: true },
    USAGE,
  )
  const [name, ...more] = positionals.map((word) => word.trim())
  if (!name || more.length > 0) throw new Error(USAGE)
  await withData(async ({ db, config, secret }) => {
    const { office } = config
    const made = await addOrganiser(db, { name, unit: values.unit ?? null, office, secret, now: new Date() })
    const link = linkOf(config, made.code)
    console.log(await QRCode.toString(link, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }))
    console.log(`组织者：${made.name}（${made.unitName}）`)
    console.log(`一次性绑定码：${made.code}`)
    console.log(`打开网址：${link}`)
    console.log(`${CODE_DAYS} 天内有效，只能用一次；请只交给本人。用码时填写姓名“${made.name}”。`)
  })
}

command(main, '服务正在运行时，也可以请已有的组织者在“名册”里为这位同志授权，并发给绑定码。')
