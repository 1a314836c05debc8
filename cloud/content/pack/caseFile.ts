import { isMap, LineCounter, parseDocument, type Document } from 'yaml'
import { CASE_SECTIONS, caseFront, type CaseSection } from '../../../contract/pack'
import type { Case } from '../../../contract/packed'
import { fit, type PackFault, type Path, type Source } from './source'

type Block = { line: number; text: string }
type Section = { heading: string; line: number; blocks: Block[] }

/** Blocks are separated by blank lines; a bullet or a numbered line is a block of its own. */
function sections(lines: string[], from: number): Section[] {
  const found: Section[] = [{ heading: '', line: from + 1, blocks: [] }]
  let open: Block | null = null
  lines.forEach((raw, index) => {
    const line = from + index + 1
    const text = raw.trim()
    const section = found.at(-1)
    if (text.startsWith('## ')) {
      found.push({ heading: text.slice(3).trim(), line, blocks: [] })
      open = null
    } else if (text === '') open = null
    else if (open && !/^(- |\d+\. )/.test(text)) open.text += text
    else section?.blocks.push((open = { line, text }))
  })
  return found
}

function shape(file: string, all: Section[]): PackFault[] {
  const faults: PackFault[] = []
  const add = (line: number, reason: string) => faults.push({ file, line, reason })
  const [before, ...rest] = all
  if (before && before.blocks.length > 0) add(before.blocks[0]?.line ?? 1, '第一个小节前面不能有正文')
  for (const name of CASE_SECTIONS) {
    const same = rest.filter(({ heading }) => heading === name)
    if (same.length === 0) add(rest.at(-1)?.line ?? 1, `缺少小节“${name}”`)
    if (same.length > 1) add(same[1]?.line ?? 1, `小节“${name}”出现了两次`)
    if (same[0]?.blocks.length === 0) add(same[0].line, `小节“${name}”是空的`)
  }
  const known: readonly string[] = CASE_SECTIONS
  for (const { heading, line, blocks } of rest) {
    if (!known.includes(heading)) add(line, `没有“${heading}”这个小节`)
    const form = heading === '法条链接' ? /^- .+?：.+/ : heading === '讨论题' ? /^\d+\. .+/ : /^(?!\d+\. )[^-#>*|`]/
    for (const block of blocks)
      if (!form.test(block.text)) add(block.line, `“${heading}”里的这一段写法不对：${block.text.slice(0, 12)}…`)
  }
  const order = rest.map(({ heading }) => known.indexOf(heading)).filter((at) => at >= 0)
  if (order.some((at, index) => index > 0 && at < (order[index - 1] ?? 0)))
    add(rest[0]?.line ?? 1, `小节的顺序应当是：${CASE_SECTIONS.join('、')}`)
  return faults
}

/** Line of a front matter value, or of the n-th bullet of 法条链接 for the path ['lawTexts', n]. */
function locate(document: Document, counter: LineCounter, laws: Block[]) {
  return (path: Path): number => {
    if (path[0] === 'lawTexts') return laws[Number(path[1])]?.line ?? laws[0]?.line ?? 1
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
        return counter.linePos(Number(node.range[0])).line + 1
    }
    return 1
  }
}

const paragraphs = (section: Section | undefined): string[] => section?.blocks.map(({ text }) => text) ?? []

/** Reads one case: front matter between `---` lines, then the seven sections. */
export function readCase(file: string, text: string): { value: Case | null; faults: PackFault[]; source: Source } {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text)
  const nowhere: Source = { file, text, line: () => 1 }
  if (!match)
    return { value: null, source: nowhere, faults: [{ file, line: 1, reason: '开头缺少两行 --- 之间的说明' }] }
  const counter = new LineCounter()
  const document = parseDocument(match[1] ?? '', { lineCounter: counter })
  const before = match[0].split('\n').length - 1
  const all = sections(text.slice(match[0].length).split('\n'), before)
  const by = new Map(all.map((section) => [section.heading, section]))
  const laws = by.get('法条链接')?.blocks ?? []
  const source: Source = { file, text, line: locate(document, counter, laws) }
  const bad = document.errors.map(({ pos }) => ({
    file,
    line: counter.linePos(pos[0]).line + 1,
    reason: '开头的说明不是合法的 YAML',
  }))
  if (bad.length > 0 || !isMap(document.contents))
    return { value: null, source, faults: bad.length > 0 ? bad : [{ file, line: 2, reason: '开头的说明是空的' }] }
  const front = fit(caseFront, document.toJS(), source)
  const faults = [...front.faults, ...shape(file, all)]
  if (!front.value || faults.length > 0) return { value: null, faults, source }
  const body = CASE_SECTIONS.filter((heading: CaseSection) => heading !== '法条链接' && heading !== '讨论题')
  const value: Case = {
    ...front.value,
    sections: body.map((heading) => ({ heading, paragraphs: paragraphs(by.get(heading)) })),
    lawTexts: laws.map((block) => block.text.slice(2)),
    questions: paragraphs(by.get('讨论题')).map((question) => question.replace(/^\d+\. /, '')),
  }
  return { value, faults, source }
}
