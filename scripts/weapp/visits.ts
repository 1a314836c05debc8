import { pages, tabs } from '../../src/routes'
import { aFamily } from './family'
import type { World } from './world'

export interface Visit {
  route: string
  /** A trial persona, or a family member of the official; null is a visitor who has not bound. */
  who: 'official' | 'organiser' | 'relative' | null
  /** Theirs; null for a visitor. */
  token: string | null
  query: Record<string, string>
}

const byOrganiser = new Set<string>([
  'desk',
  'units',
  'lines',
  'evidence',
  'enrol',
  'talkForm',
  'recordForm',
  'events',
  'eventForm',
  'board',
  'attendances',
  'hall',
  'paperForm',
  'deferrals',
  'roster',
  'person',
  'personForm',
  'slips',
  'requests',
  'suggestions',
  'drafts',
  'handed',
  'familyCounts',
  'familySigned',
  'familyPledge',
])
const byRelative = new Set<string>(['family', 'circles', 'letter'])
const byVisitor = new Set<string>(['accept'])

function whoOpens(name: string): Visit['who'] {
  if (byVisitor.has(name)) return null
  if (byRelative.has(name)) return 'relative'
  return byOrganiser.has(name) ? 'organiser' : 'official'
}

/** What each page is opened with: things that really exist in this world. */
async function queries(
  world: World,
  official: string,
  organiser: string,
): Promise<Record<string, Record<string, string>>> {
  const course = (await world.get(official, 'programme.mine', {})).courses[0]
  const event = (await world.get(official, 'event.list', { when: 'ahead' })).items[0]
  const reader = (await world.get(official, 'content.list', { kind: 'reader' })).items[0]
  const article = (await world.get(official, 'content.list', { kind: 'case' })).items[0]
  const film = (await world.get(official, 'content.list', { kind: 'film' })).items[0]
  const person = (await world.get(organiser, 'people.roster', {})).items[0]
  const step = course?.steps[0]
  if (!course || !step || !event || !reader || !article || !film || !person)
    throw new Error('The trial is incomplete')

  const { enrolment, programme } = course
  const slug = { slug: film.slug }
  return {
    article: { slug: article.slug },
    reader: { slug: reader.slug },
    film: slug,
    transcript: slug,
    course: { enrolment },
    talk: { enrolment },
    reflect: { enrolment, step: step.id },
    signIn: { event: event.id },
    pledge: { slug: 'pre-appointment' },
    signPad: { slug: 'pre-appointment' },
    units: { programme },
    lines: { programme },
    evidence: { enrolment },
    talkForm: { enrolment },
    recordForm: { enrolment, step: step.id, title: step.title },
    board: { id: event.id },
    attendances: { id: event.id },
    hall: { event: event.id },
    person: { id: person.id },
    slips: { people: person.id },
  }
}

/** Every page of the program once, by someone who may see it; the tabs by a visitor too. */
export async function visits(world: World): Promise<Visit[]> {
  const official = await world.signIn('official')
  const organiser = await world.signIn('organiser')
  const { relative, bond, waiting } = await aFamily(world, official)
  const tokens = { official, organiser, relative }
  const found: Record<string, Record<string, string>> = {
    ...(await queries(world, official, organiser)),
    accept: { t: waiting },
    letter: { bond },
  }
  const visit = (name: string, path: string): Visit => {
    const who = whoOpens(name)
    return { route: path.slice(1), who, token: who && tokens[who], query: found[name] ?? {} }
  }
  const named = Object.entries<string>({ ...tabs, ...pages })
  const visitor = Object.values<string>(tabs).map((path): Visit => ({
    route: path.slice(1),
    who: null,
    token: null,
    query: {},
  }))
  return [...visitor, ...named.map(([name, path]) => visit(name, path))]
}
