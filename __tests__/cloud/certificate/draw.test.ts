import jsQR from 'jsqr'
import { drawCard } from '../../../cloud/certificate/drawCard'
import { drawPledge, type PledgeSheet } from '../../../cloud/certificate/drawPledge'
import { boxOf, cropped, fontsOf, inkOf, painted, textOf } from '../../support/pdf'
import { A_NAME } from '../../support/pledge'
import { NOW } from '../../support/people'

const SHEET: PledgeSheet = {
  ...{ county: '清源县', office: '清源县纪委监委宣传部', publicUrl: 'https://lesson.example.cn' },
  ...{
    title: '任前廉政承诺书',
    version: 1,
    preamble: '我将到新的岗位任职。',
    closing: '以上各条，我愿意做到。',
  },
  articles: ['不收礼品。', '不插手工程。'],
  ...{ name: '周明', unitLabel: '单位', unitName: '县交通运输局', signedAt: NOW, withdrawnAt: null },
  ...{ strokes: A_NAME, channel: 'phone', serial: 'ABCD-EFGH-JKMN-PQRS', hash: '0f'.repeat(32), head: null },
}

const DPI = 200
/** Not in any font: it is drawn as the box that stands for a missing glyph. */
const MISSING = '\u{E0F0}'

async function nameDrawn(name: string) {
  const pdf = await drawPledge({ ...SHEET, name })
  const unit = boxOf(pdf, SHEET.unitName)
  const box = { left: unit.left, right: unit.left + 13, top: unit.top - 20.5, bottom: unit.bottom - 20.5 }
  return cropped(painted(pdf, 1, DPI), DPI, box)
}

const differs = (a: number[][], b: number[][]) =>
  a.flat().filter((grey, at) => Math.abs(grey - b.flat()[at]!) > 64).length

test('rare characters of a name are drawn, each as itself', async () => {
  const missing = await nameDrawn(MISSING)
  const drawn = []
  for (const letter of ['㛃', '䶮', '𬭎', '𬱖', '𠅤', '明']) drawn.push(await nameDrawn(letter))
  expect(inkOf(missing)).toBeGreaterThan(20)
  for (const letter of drawn) {
    expect(inkOf(letter)).toBeGreaterThan(60)
    expect(differs(letter, missing)).toBeGreaterThan(60)
    for (const other of drawn) if (other !== letter) expect(differs(letter, other)).toBeGreaterThan(60)
  }
})

test('one face is embedded, and only what of it is shown', async () => {
  const lines = fontsOf(await drawPledge(SHEET))
    .trim()
    .split('\n')
    .slice(2)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^[A-Z]{6}\+NotoSerifSC-Regular +CID TrueType +Identity-H +yes yes yes/)
})

test('the name stands as it was written; paper says where the original is', async () => {
  const [written, paper] = [
    await drawPledge(SHEET),
    await drawPledge({ ...SHEET, strokes: null, channel: 'paper' }),
  ]
  const unit = boxOf(written, SHEET.unitName)
  const pad = { left: 330, right: 470, top: unit.top, bottom: unit.top + 60 }
  const ink = (pdf: Buffer) => inkOf(cropped(painted(pdf, 1, DPI), DPI, pad))
  expect(ink(written)).toBeGreaterThan(ink(paper) + 1000)
  expect(textOf(paper)).toContain('手写原件由组织者保存')
})

test('the code leads to the page that verifies this serial', async () => {
  const { width, height, pixels } = painted(await drawPledge(SHEET), 1, DPI)
  const colours = new Uint8ClampedArray(pixels.length * 4)
  for (const [at, grey] of pixels.entries()) colours.set([grey, grey, grey, 255], at * 4)
  expect(jsQR(colours, width, height)?.data).toBe('https://lesson.example.cn/s?v=ABCD-EFGH-JKMN-PQRS')
})

test('the head of the last closed day stands beside the own hash, or that there is none', async () => {
  const head = { day: '2026-11-22', place: 128, hash: 'a1'.repeat(32) }
  const text = textOf(await drawPledge({ ...SHEET, head })).replaceAll(' ', '')
  for (const words of [SHEET.hash, '2026-11-22', '第128条', head.hash]) expect(text).toContain(words)
  expect(textOf(await drawPledge(SHEET))).toContain('当日存证尚未封账')
})

test('a long text runs over several pages, and its closing stands over what signs it', async () => {
  const articles = Array.from(
    { length: 24 },
    (_, n) => `第${n}条：${'按规定的程序和期限办理，熟人来办也一样排队。'.repeat(3)}`,
  )
  const pdf = await drawPledge({ ...SHEET, articles })
  const text = textOf(pdf)
  const pages = Number(/共 (\d+) 页/.exec(text)?.[1])
  expect(pages).toBeGreaterThan(1)
  for (const article of articles) expect(text.replaceAll(/\s/g, '')).toContain(article.slice(0, 12))
  expect(text).toContain('二十四、')
  const last = textOf(pdf, pages)
  for (const words of [SHEET.closing, '签署人', '周明']) expect(last).toContain(words)
})

test('a desk card shows its line and who it is from, twice', async () => {
  const text = textOf(await drawCard({ text: '早点回家，我们等你。', from: '爱人 李㛃', at: NOW }))
  expect(text.match(/早点回家，我们等你。/g)).toHaveLength(2)
  expect(text).toContain('李㛃')
})
