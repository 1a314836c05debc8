import { BUILT_KINDS } from '../../../contract/limits'
import type { Law } from '../../../contract/pack'
import type { Pack } from '../../../contract/packed'
import { leansOf, leansOfFilm } from './leans'
import { lineAt, type Source } from './source'

const built: readonly string[] = BUILT_KINDS

function drafts({ programmes }: Pack): string[] {
  return programmes.flatMap(({ title, steps }) => {
    const kinds = [...new Set(steps.map(({ kind }) => kind).filter((kind) => !built.includes(kind)))]
    return kinds.length > 0 ? [`《${title}》作为草稿导入：步骤类型 ${kinds.join('、')} 还没有做`] : []
  })
}

/** Everything that leans on one law whose text has to be looked up again. */
function leaning(law: Law, pack: Pack, sources: Map<string, Source>): string[] {
  const cases = pack.cases.filter((item) => leansOf(item, pack.laws).includes(law.slug))
  const films = pack.films.filter((film) => leansOfFilm(film, pack).includes(law.slug))
  const { text = '' } = sources.get('programmes.json') ?? {}
  const cited = [...text.matchAll(new RegExp(`《${law.short}》`, 'g'))].map(({ index }) => lineAt(text, index))
  return [
    ...cases.map(({ slug, title }) => `  案例 ${slug}《${title}》`),
    ...films.map(({ slug, title }) => `  影片 ${slug}《${title}》（随案例）`),
    ...cited.map((line) => `  programmes.json:${line}`),
  ]
}

function unchecked(law: Law, { cases }: Pack): string[] {
  const count = law.articles.filter(({ checked }) => !checked).length
  if (count === 0) return []
  const none = count === law.articles.length
  const users = none ? cases.filter(({ laws }) => laws.some((ref) => ref.law === law.slug)) : []
  const used = users.map(({ slug, title }) => `  案例 ${slug}《${title}》引用了这部规定，而它没有一条核对过`)
  return [`《${law.short}》有 ${count} 条没有核对过，不显示条号`, ...used]
}

const unmade = ({ films, media }: Pack): string[] =>
  films
    .filter(({ slug }) => !(`${slug}.mp4` in media))
    .map(({ slug, title }) => `影片 ${slug}《${title}》还没有制作，由文字稿代替`)

/** What is right in form and still has to be known: drafts, laws to recheck and what leans on them, unchecked entries. */
export function notices(pack: Pack, sources: Map<string, Source>): string[] {
  const rechecks = pack.laws.flatMap((law) =>
    law.recheck
      ? [`《${law.short}》须复核：${law.recheck}`, '正式环境里，以下内容先作草稿，等组织者确认：', ...leaning(law, pack, sources)]
      : [],
  )
  return [...drafts(pack), ...unmade(pack), ...rechecks, ...pack.laws.flatMap((law) => unchecked(law, pack))]
}
