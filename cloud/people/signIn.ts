import { z } from 'zod'
import type { Config } from '../config'
import { Fault } from '../fault'
import type { Verb } from '../verb'
import { openSession } from '../session'

const PATIENCE = 4_000

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
const REFUSALS: Record<number, Fault> = {
  40029: new Fault('input', '微信的登录凭证已经失效，请关闭小程序后重新打开。'),
  45011: new Fault('slow', '登录太频繁了，请过一分钟再试。'),
  40226: new Fault(
    'forbidden',
    '微信认为这个账号有风险，暂时不能登录。请先在微信里完成验证，或请组织者给您绑定码。',
  ),
  [-1]: new Fault('slow', '微信暂时繁忙，请稍后再试。'),
}

const answer = z.object({ openid: z.string().min(1).optional(), errcode: z.int().optional() })

async function openidOf({ appid, secret, api }: NonNullable<Config['wechat']>, jsCode: string) {
  const query = new URLSearchParams({ appid, secret, js_code: jsCode, grant_type: 'authorization_code' })
  const asked = fetch(`${api}/sns/jscode2session?${query}`, { signal: AbortSignal.timeout(PATIENCE) })
  const reply = await asked.then((response) => response.json()).catch(() => null)
  if (reply === null) throw new Fault('slow', '暂时连不上微信，请稍后再试。')
  const { openid, errcode = 0 } = answer.parse(reply)
  if (openid && errcode === 0) return openid
  throw REFUSALS[errcode] ?? new Error(`code2session answered ${errcode}`)
}

export const signIn: Verb<'people.signIn'> = async ({ db, now, config }, { jsCode }) => {
  if (!config.wechat) throw new Fault('closed', '这里没有开通微信登录，请用组织者发给您的绑定码。')
  return openSession(db, now, { openid: await openidOf(config.wechat, jsCode) })
}
