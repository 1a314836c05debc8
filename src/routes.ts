/**
 * The only place where a path is written. A tab page lives in the main package; every other path makes
 * its domain a subpackage. app.config.ts is built from this table, so a page is registered by one line here.
 */
export const tabs = {
  home: '/pages/home/index',
  learn: '/pages/learn/index',
  me: '/pages/me/index',
} as const

export const pages = {
  article: '/content/pages/article/index',
  reader: '/content/pages/reader/index',
  film: '/study/pages/film/index',
  transcript: '/study/pages/transcript/index',
  calendar: '/study/pages/calendar/index',
  history: '/study/pages/history/index',
  reflect: '/study/pages/reflect/index',
  reflections: '/study/pages/reflections/index',
  course: '/programme/pages/course/index',
  talk: '/programme/pages/talk/index',
  signIn: '/event/pages/signIn/index',
  bind: '/people/pages/bind/index',
  privacy: '/people/pages/privacy/index',
  settings: '/people/pages/settings/index',
  myData: '/people/pages/myData/index',
  asks: '/people/pages/asks/index',
  suggest: '/people/pages/suggest/index',
  help: '/people/pages/help/index',
  desk: '/programme/pages/desk/index',
  units: '/programme/pages/units/index',
  lines: '/programme/pages/lines/index',
  evidence: '/programme/pages/evidence/index',
  enrol: '/programme/pages/enrol/index',
  talkForm: '/programme/pages/talkForm/index',
  recordForm: '/programme/pages/recordForm/index',
  events: '/event/pages/events/index',
  eventForm: '/event/pages/eventForm/index',
  board: '/event/pages/board/index',
  attendances: '/event/pages/attendances/index',
  pledge: '/pledge/pages/text/index',
  signPad: '/pledge/pages/pad/index',
  signed: '/pledge/pages/signed/index',
  myPledges: '/pledge/pages/mine/index',
  verify: '/pledge/pages/verify/index',
  hall: '/pledge/pages/hall/index',
  paperForm: '/pledge/pages/paperForm/index',
  deferrals: '/pledge/pages/deferrals/index',
  roster: '/people/pages/roster/index',
  person: '/people/pages/person/index',
  personForm: '/people/pages/personForm/index',
  slips: '/people/pages/slips/index',
  requests: '/people/pages/requests/index',
  suggestions: '/people/pages/suggestions/index',
  drafts: '/content/pages/drafts/index',
  family: '/family/pages/home/index',
  accept: '/family/pages/accept/index',
  circles: '/family/pages/circles/index',
  letter: '/family/pages/letter/index',
  kin: '/family/pages/kin/index',
  familyCounts: '/family/pages/counts/index',
  familySigned: '/family/pages/signed/index',
  familyPledge: '/family/pages/pledge/index',
  handed: '/study/pages/handed/index',
} as const

export type Tab = keyof typeof tabs
export type Route = Tab | keyof typeof pages

/** What a page is opened with. A page that is not named here takes nothing. */
export interface Query {
  home: { q?: string }
  article: { slug: string; version?: string }
  reader: { slug: string }
  film: { slug: string }
  transcript: { slug: string }
  course: { enrolment?: string }
  talk: { enrolment: string }
  signIn: { event?: string; t?: string }
  bind: { code?: string }
  units: { programme: string }
  lines: { programme?: string; unit?: string }
  evidence: { enrolment: string }
  talkForm: { enrolment: string }
  recordForm: { enrolment: string; step: string; title: string }
  eventForm: { id?: string }
  board: { id: string }
  attendances: { id: string }
  pledge: { slug: string; event?: string }
  signPad: { slug: string; event?: string }
  signed: { signing: string; fresh?: string }
  verify: { s?: string }
  hall: { event: string }
  paperForm: { person?: string; slug?: string }
  person: { id: string }
  personForm: { id?: string }
  slips: { people: string }
  reflect: { enrolment: string; step: string; title?: string }
  accept: { t?: string }
  letter: { bond: string }
  familyPledge: { signing: string }
}

const table: Record<Route, string> = { ...tabs, ...pages }

export const pathOf = (route: Route): string => table[route]

export const isTab = (route: Route): route is Tab => route in tabs
