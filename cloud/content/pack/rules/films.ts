import type { Film } from '../../../../contract/pack'
import type { Pack } from '../../../../contract/packed'
import type { Report } from './report'

function timing(film: Film, report: Report): void {
  const file = `films/${film.slug}.json`
  const sum = film.slides.reduce((total, slide) => total + slide.seconds, 0)
  if (sum !== film.seconds) report(file, ['seconds'], `各画面合计 ${sum} 秒，这里写的是 ${film.seconds}`)
  const starts = new Set([0])
  film.slides.reduce((at, slide) => {
    starts.add(at + slide.seconds)
    return at + slide.seconds
  }, 0)
  film.chapters.forEach(({ at }, index) => {
    const before = index === 0 ? -1 : (film.chapters[index - 1]?.at ?? 0)
    if (index === 0 && at !== 0) report(file, ['chapters', 0, 'at'], '第一章应当从 0 秒开始')
    if (at <= before) report(file, ['chapters', index, 'at'], '各章应当按时间先后排列')
    if (!starts.has(at) || at >= film.seconds)
      report(file, ['chapters', index, 'at'], `${at} 秒不是一个画面的开头`)
  })
}

/** Films: the case they tell, seconds that add up, chapters at a picture's start, fiction said, media present. */
export function filmRules(pack: Pack, names: string[], report: Report): void {
  const cases = new Set(pack.cases.map(({ slug }) => slug))
  pack.films.forEach((film, index) => {
    const file = names[index] ?? ''
    if (file !== `films/${film.slug}.json`) return report(file, ['slug'], '文件名应当与 slug 相同')
    if (!cases.has(film.article)) report(file, ['article'], `没有案例 ${film.article}`)
    timing(film, report)
    if (!film.slides.some(({ text }) => text.includes('虚构')))
      report(file, ['slides'], '画面文字里应当写明本片据虚构案例改编')
    const files = ['mp4', 'vtt', 'jpg'].map((end) => `${film.slug}.${end}`)
    const absent = files.filter((name) => !(name in pack.media))
    if (absent.length < files.length) for (const name of absent) report(file, ['slug'], `缺少 films/${name}`)
  })
}
