import type { Law } from '../../../../contract/pack'
import type { Case, Pack } from '../../../../contract/packed'
import { caseTexts, charsOf, plausible, storyTexts } from '../measure'
import { unique, type Report } from './report'

/** The bullet's words before its colon: 《刑法》第三百八十四条. */
const label = (bullet: string): string => bullet.slice(0, bullet.indexOf('：'))
const bare = (title: string): string => title.replace(/^中华人民共和国/, '')

function lawsOf(item: Case, laws: Map<string, Law>, report: Report): void {
  const file = `cases/${item.slug}.md`
  if (item.lawTexts.length !== item.laws.length)
    report(file, ['laws'], `开头列了 ${item.laws.length} 部规定，“法条链接”里有 ${item.lawTexts.length} 条，应当一一对应`)
  item.laws.forEach((ref, index) => {
    const law = laws.get(ref.law)
    if (!law) return report(file, ['laws', index, 'law'], `法条索引里没有 ${ref.law}`)
    const entry = law.articles.find(({ no }) => no !== '' && no === ref.article)
    if (ref.article && !entry)
      return report(file, ['laws', index, 'article'], `法条索引的《${law.short}》里没有${ref.article}`)
    if (entry && !entry.checked)
      report(file, ['laws', index, 'article'], `《${law.short}》${entry.no}没有核对过，案例里不能写条号`)
    const name = label(item.lawTexts[index] ?? '')
    const right = name.includes(law.short) || name.includes(bare(law.title))
    if (!right || (ref.article ? !name.endsWith(ref.article) : /第.+条/.test(name)))
      report(file, ['lawTexts', index], `这一条应当写“《${law.short}》${ref.article ?? ''}：”，与开头的第 ${index + 1} 部对应`)
  })
}

/** Cases: file name, statutes that exist and were checked, one bullet for each, minutes that fit the text. */
export function caseRules(pack: Pack, report: Report): void {
  const laws = new Map(pack.laws.map((law) => [law.slug, law]))
  for (const item of pack.cases) {
    const file = `cases/${item.slug}.md`
    lawsOf(item, laws, report)
    const chars = charsOf(caseTexts(item))
    if (!plausible(item.minutes, chars))
      report(file, ['minutes'], `全文 ${chars} 字，写 ${item.minutes} 分钟不合适`)
  }
}

/** Readers and stories: cases that exist and are of the reader's category, minutes that add up. */
export function readerRules(pack: Pack, report: Report): void {
  const cases = new Map(pack.cases.map((item) => [item.slug, item]))
  unique(pack.readers.map(({ slug }) => slug), (at, slug) => report('readers.json', [at, 'slug'], `${slug} 重复`))
  pack.readers.forEach((reader, at) => {
    const members = reader.cases.map((slug) => cases.get(slug))
    members.forEach((item, index) => {
      if (!item) report('readers.json', [at, 'cases', index], `没有案例 ${reader.cases[index]}`)
      else if (item.category !== reader.category)
        report('readers.json', [at, 'cases', index], `案例 ${item.slug} 属于${item.category}，不是${reader.category}`)
    })
    unique(reader.cases, (index, slug) => report('readers.json', [at, 'cases', index], `案例 ${slug} 重复`))
    const sum = members.reduce((total, item) => total + (item?.minutes ?? 0), 0)
    if (sum !== reader.minutes)
      report('readers.json', [at, 'minutes'], `各篇合计 ${sum} 分钟，这里写的是 ${reader.minutes}`)
  })
  const taken = [...pack.cases.map(({ slug }) => slug), ...pack.stories.map(({ slug }) => slug)]
  unique(taken, (index, slug) => report('stories.json', [index - pack.cases.length, 'slug'], `${slug} 与另一篇文章重复`))
  pack.stories.forEach((story, at) => {
    const chars = charsOf(storyTexts(story))
    if (!plausible(story.minutes, chars))
      report('stories.json', [at, 'minutes'], `全文 ${chars} 字，写 ${story.minutes} 分钟不合适`)
  })
}
