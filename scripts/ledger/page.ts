import type { Verdict } from '../../cloud/pledge/chain'
import { browserChecks } from './browserChecks'
import { check, findHash, givenBy, type Finding, type Given } from './exported'

const at = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E

type File = { name: string; text: string }
const picked: Record<'export' | 'kept', Map<string, File>> = { export: new Map(), kept: new Map() }

async function take(kind: keyof typeof picked, files: FileList | null) {
  for (const file of files ?? []) picked[kind].set(file.name, { name: file.name, text: await file.text() })
  at(`${kind}-files`).textContent = [...picked[kind].keys()].join('、')
}

function listen(kind: keyof typeof picked) {
  const drop = at(`${kind}-drop`)
  const input = at<HTMLInputElement>(kind)
  input.addEventListener('change', () => void take(kind, input.files))
  drop.addEventListener('dragover', (event) => {
    event.preventDefault()
    drop.classList.add('over')
  })
  drop.addEventListener('dragleave', () => drop.classList.remove('over'))
  drop.addEventListener('drop', (event) => {
    event.preventDefault()
    drop.classList.remove('over')
    void take(kind, event.dataTransfer?.files ?? null)
  })
}

const element = (tag: string, text: string, name = '') => {
  const made = document.createElement(tag)
  made.textContent = text
  made.className = name
  return made
}

const KINDS = { signed: '签署', withdrawn: '撤回', completed: '结业' }

const day = (moment: string) =>
  new Date(moment).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  })

function keptWords(kept: Verdict, given: Given, own: Given): string {
  if (own.heads.length === 0) return '没有提供。末尾是否被截去，这次看不出来。'
  if (kept.broken) return kept.broken
  const last = Math.max(...own.heads.map(({ place }) => place))
  const after = given.records.length - last
  const rest = after > 0 ? `其后还有 ${after} 条，您手里没有日结可以对照。` : ''
  return `${own.heads.length} 天全部相符，最后一天到第 ${last} 条。${rest}`
}

function show(finding: Finding, given: Given, own: Given) {
  const broken = finding.chain.broken ?? finding.kept.broken
  const words = broken ?? `${finding.chain.records} 条记录全部成立`
  const list = document.createElement('dl')
  const line = (name: string, value: string, code = false) => {
    const held = document.createElement('dd')
    held.append(code ? element('code', value) : value)
    list.append(element('dt', name), held)
  }
  // Where the records themselves do not hold there is nothing to meet the closed days with.
  if (finding.chain.records === given.records.length) {
    line('导出里的日结', finding.chain.broken ?? `${finding.chain.heads} 天，全部相符`)
    line('您留存的日结', keptWords(finding.kept, given, own))
  }
  if (finding.head) line(`成立的最后一条（第 ${finding.chain.records} 条）的摘要`, finding.head, true)
  for (const { id, records } of finding.signedWith)
    line(`密钥 ${id} 签了 ${records} 条，公钥`, keyOf(given, id), true)
  at('result').replaceChildren(element('p', words, broken ? 'verdict broken' : 'verdict'), list)
}

const keyOf = ({ keys }: Given, id: string) => keys.find((key) => key.id === id)?.publicKey ?? ''

const tell = (text: string) => at('result').replaceChildren(element('p', text))

async function run() {
  const given = givenBy([...picked.export.values()])
  const text = at<HTMLTextAreaElement>('kept-text').value
  const own = givenBy([...picked.kept.values(), { name: '粘贴的日结', text }])
  const unknown = [...given.unknown, ...own.unknown]
  if (unknown.length > 0) return tell(`看不懂 ${unknown.join('、')}，请拿掉或换一份再试。`)
  if (given.records.length === 0) return tell('还没有账本，请先选取 ledger.jsonl。')
  if (given.keys.length === 0) return tell('还没有公钥，请再选取 ledger-keys.jsonl。')
  const finding = await check(browserChecks, given, own.heads, async (done) => {
    tell(`正在核验，${done} / ${given.records.length}`)
    await new Promise((drawn) => setTimeout(drawn))
  })
  show(finding, given, own)
}

function find() {
  const hash = at<HTMLInputElement>('hash').value.replace(/\s/g, '').toLowerCase()
  const { records } = givenBy([...picked.export.values()])
  const found = /^[0-9a-f]{64}$/.test(hash) ? findHash(records, hash) : null
  at('found').textContent = found
    ? `在账本里，第 ${found.place} 条，共 ${records.length} 条。编号 ${found.serial}，${day(found.at)} ${KINDS[found.kind]}。${found.withdrawnAt ? `这份签署已于 ${day(found.withdrawnAt)} 撤回。` : ''}账本本身是否成立，请看上面的核验。`
    : records.length === 0
      ? '还没有账本，请先选取 ledger.jsonl。'
      : '账本里没有这个摘要。请对照证书再看一遍，64 个字母和数字都要输全。'
}

listen('export')
listen('kept')
const button = at<HTMLButtonElement>('check')
button.addEventListener('click', () => {
  button.disabled = true
  void run()
    .catch((error: unknown) => tell(`没有核验完：${String(error)}`))
    .finally(() => (button.disabled = false))
})
at('find').addEventListener('click', find)
