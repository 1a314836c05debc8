import { pages, tabs } from '../../src/routes'
import type { World } from './world'

export interface Visit {
  route: string
  /** A trial persona; null is a visitor who has not bound. */
  who: 'official' | 'organiser' | null
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
  'roster',
  'person',
  'personForm',
  'slips',
  'requests',
  'suggestions',
  'drafts',
  'handed',
])

/** What each page is opened with: things that really exist in this world. */
async function queries(world: World): Promise<Record<string, Record<string, string>>> {
  const official = await world.signIn('official')
  const organiser = await world.signIn('organiser')
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
  const found = await queries(world)
  const visit = (name: string, path: string): Visit => ({
    route: path.slice(1),
    who: byOrganiser.has(name) ? 'organiser' : 'official',
    query: found[name] ?? {},
  })
  const named = Object.entries<string>({ ...tabs, ...pages })
  const visitor = Object.values<string>(tabs).map((path): Visit => ({
    route: path.slice(1),
    who: null,
    query: {},
  }))
  return [...visitor, ...named.map(([name, path]) => visit(name, path))]
}
