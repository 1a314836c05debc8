import type { z } from 'zod'
import type { Programme, ProgrammeStep, programmes } from '../../../../contract/packProgrammes'
import type { Pack } from '../../../../contract/packed'
import { unique, type Report } from './report'

export type Courses = z.infer<typeof programmes>
type Lists = Record<'films' | 'readers' | 'lectures' | 'outlines' | 'pledges', Set<string>>
const FILE = 'programmes.json'
const NAMES = {
  films: '影片',
  readers: '读本',
  lectures: '讲次',
  outlines: '谈话提纲',
  pledges: '承诺书',
} as const

/** The minutes of each thing of which a step lets people choose; null where the pack cannot know. */
function minutesOf(step: ProgrammeStep, pack: Pack, courses: Courses): number[] | null {
  if (step.kind === 'film')
    return step.films.map((slug) => (pack.films.find((film) => film.slug === slug)?.seconds ?? 0) / 60)
  if (step.kind === 'lecture')
    return step.lectures.map((slug) => courses.lectures.find((lecture) => lecture.slug === slug)?.minutes ?? 0)
  if (step.kind !== 'reading' || !step.readers) return null
  const read = step.readers.flatMap((slug) => pack.readers.find((reader) => reader.slug === slug)?.cases ?? [])
  return read.map((slug) => pack.cases.find((item) => item.slug === slug)?.minutes ?? 0)
}

function stepMinutes(step: ProgrammeStep, parts: number[], say: (path: PropertyKey[], reason: string) => void): void {
  const choose = 'choose' in step ? step.choose : undefined
  if (choose && choose > parts.length) say(['choose'], `只列了 ${parts.length} 项，不能任选 ${choose} 项`)
  const sum = (sorted: number[]) => sorted.slice(0, choose ?? sorted.length).reduce((total, one) => total + one, 0)
  const least = Math.floor(sum([...parts].sort((a, b) => a - b)))
  const most = Math.ceil(sum([...parts].sort((a, b) => b - a))) + 1
  if (step.minutes < least || step.minutes > most)
    say(['minutes'], `按内容应当在 ${least} 到 ${most} 分钟之间，这里写的是 ${step.minutes}`)
}

function stepRules(step: ProgrammeStep, lists: Lists, say: (path: PropertyKey[], reason: string) => void): void {
  const exist = (key: keyof Lists, slugs: string[], path: string) =>
    slugs.forEach((slug, index) => {
      if (!lists[key].has(slug)) say([path, index], `没有${NAMES[key]} ${slug}`)
    })
  if (step.kind === 'talk') exist('outlines', [step.outline], 'outline')
  if (step.kind === 'film') exist('films', step.films, 'films')
  if (step.kind === 'lecture') exist('lectures', step.lectures, 'lectures')
  if ('pledge' in step && step.pledge && !lists.pledges.has(step.pledge)) say(['pledge'], `没有${NAMES.pledges} ${step.pledge}`)
  if (step.kind !== 'reading') return
  exist('readers', step.readers ?? [], 'readers')
  const given = [step.readers, step.pledge].filter((one) => one !== undefined)
  if (given.length !== 1) say([], '阅读步骤要写明读什么：readers、pledge 两者取一')
}

function oneProgramme(programme: Programme, at: number, lists: Lists, pack: Pack, courses: Courses, report: Report) {
  const weeks = new Set(programme.themes?.map(({ week }) => week))
  unique(programme.steps.map(({ id }) => id), (index, id) =>
    report(FILE, ['programmes', at, 'steps', index, 'id'], `步骤 ${id} 重复`),
  )
  programme.steps.forEach((step, index) => {
    const say = (path: PropertyKey[], reason: string) =>
      report(FILE, ['programmes', at, 'steps', index, ...path], reason)
    stepRules(step, lists, say)
    const parts = minutesOf(step, pack, courses)
    if (parts) stepMinutes(step, parts, say)
    if (step.week !== undefined && !weeks.has(step.week)) say(['week'], `没有第 ${step.week} 周的主题`)
  })
}

/** Programmes: steps named once, everything they list exists, minutes that the content really takes. */
export function programmeRules(pack: Pack, courses: Courses, report: Report): void {
  const slugs = (items: { slug: string }[]) => items.map(({ slug }) => slug)
  const lists: Lists = {
    films: new Set(slugs(pack.films)),
    readers: new Set(slugs(pack.readers)),
    lectures: new Set(slugs(courses.lectures)),
    outlines: new Set(slugs(pack.outlines)),
    pledges: new Set(slugs(pack.pledges)),
  }
  for (const key of ['programmes', 'lectures', 'circles'] as const)
    unique(slugs(courses[key]), (index, slug) => report(FILE, [key, index, 'slug'], `${slug} 重复`))
  unique(
    pack.pledges.map(({ slug, version }) => `${slug} 第 ${version} 版`),
    (index, name) => report('pledges.json', [index, 'slug'], `${name} 重复`),
  )
  unique(slugs(pack.letters), (index, slug) => report('letters.json', [index, 'slug'], `${slug} 重复`))
  unique(slugs(pack.outlines), (index, slug) => report('outlines.json', [index, 'slug'], `${slug} 重复`))
  pack.programmes.forEach((programme, at) => oneProgramme(programme, at, lists, pack, courses, report))
}
