import type { Law } from '../../../../contract/pack'
import type { Pack } from '../../../../contract/packed'
import { lineAt, type PackFault, type Source } from '../source'
import { unique, type Report } from './report'

const CITATION = /《([^》]+)》((?:第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?[、和]?)+)/g
const ARTICLE = /第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?/g
const bare = (title: string): string => title.replace(/^中华人民共和国/, '')

/** What is wrong with one citation such as 《公务员法》第七十四条、第七十六条. */
function citation(name: string, articles: string[], laws: Law[]): string[] {
  const law = laws.find(({ title, short }) => short === name || title === name || bare(title) === bare(name))
  if (!law) return [`引用了《${name}》的条文，法条索引里没有这部规定`]
  return articles.flatMap((article) => {
    const entry = law.articles.find(({ no }) => no === article)
    if (!entry) return [`法条索引的《${law.short}》里没有${article}`]
    return entry.checked ? [] : [`《${law.short}》${article}没有核对过，不能写条号`]
  })
}

/** Every text of the pack: no exclamation marks, and no article cited that the index does not hold as checked. */
export function textRules(pack: Pack, sources: Map<string, Source>): PackFault[] {
  return [...sources.values()].flatMap(({ file, text }) => {
    const shouts = [...text.matchAll(/[！!]/g)].map(({ index }) => ({
      file,
      line: lineAt(text, index),
      reason: '不用感叹号',
    }))
    if (file === 'laws.json') return shouts
    const cited = [...text.matchAll(CITATION)].flatMap((found) =>
      citation(found[1] ?? '', (found[2] ?? '').match(ARTICLE) ?? [], pack.laws).map((reason) => ({
        file,
        line: lineAt(text, found.index),
        reason,
      })),
    )
    return [...shouts, ...cited]
  })
}

/** The law index: each rule once, each numbered article once. */
export function lawRules(pack: Pack, report: Report): void {
  unique(pack.laws.map(({ slug }) => slug), (at, slug) => report('laws.json', [at, 'slug'], `${slug} 重复`))
  pack.laws.forEach(({ articles }, at) =>
    articles.forEach(({ no }, index) => {
      const first = articles.findIndex((article) => article.no === no)
      if (no !== '' && first < index) report('laws.json', [at, 'articles', index, 'no'], `${no}写了两次`)
    }),
  )
}
