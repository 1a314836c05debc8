import type { Browser } from 'playwright-core'
import { ask, trialToken } from './support/ask'
import { openBrowser, Phone } from './support/phone'
import { aPlace, leave, serve, type Place, type Running } from './support/server'

const LOOKS = [
  { name: '375', width: 375, height: 667, scale: 'system', dark: false },
  { name: '320', width: 320, height: 568, scale: 'system', dark: false },
  { name: '320-care', width: 320, height: 568, scale: 2, dark: false },
  { name: '375-dark', width: 375, height: 667, scale: 'system', dark: true },
] as const

let place: Place
let running: Running
let browser: Browser

beforeAll(async () => {
  place = await aPlace()
  running = await serve(place, '--trial')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await running?.stop()
  leave(place)
})

/** Every screen of a role, with an address that shows something. */
async function memberScreens(token: string): Promise<Record<string, string>> {
  const { courses } = await ask(running.url, token, 'programme.mine', {})
  const course = courses[0]
  if (!course) throw new Error('the trial official has no course')
  const reflect = `enrolment=${course.enrolment}&step=reading&title=${encodeURIComponent('读案例剖析读本')}`
  return {
    home: '/pages/home/index',
    learn: '/pages/learn/index',
    me: '/pages/me/index',
    article: '/content/pages/article/index?slug=a-fountain-pen',
    reader: '/content/pages/reader/index?slug=reader-cases',
    film: '/study/pages/film/index?slug=film-a-fountain-pen',
    transcript: '/study/pages/transcript/index?slug=film-a-fountain-pen',
    calendar: '/study/pages/calendar/index',
    history: '/study/pages/history/index',
    reflections: '/study/pages/reflections/index',
    reflect: `/study/pages/reflect/index?${reflect}`,
    course: `/programme/pages/course/index?enrolment=${course.enrolment}`,
    talk: `/programme/pages/talk/index?enrolment=${course.enrolment}`,
    signIn: '/event/pages/signIn/index',
    bind: '/people/pages/bind/index',
    privacy: '/people/pages/privacy/index',
    settings: '/people/pages/settings/index',
    myData: '/people/pages/myData/index',
    asks: '/people/pages/asks/index',
    suggest: '/people/pages/suggest/index',
    help: '/people/pages/help/index',
    pledge: '/pledge/pages/text/index?slug=pre-appointment',
    signPad: '/pledge/pages/pad/index?slug=pre-appointment',
    myPledges: '/pledge/pages/mine/index',
    verify: '/pledge/pages/verify/index',
    kin: '/family/pages/kin/index',
    accept: '/family/pages/accept/index',
  }
}

async function relativeScreens(token: string): Promise<Record<string, string>> {
  const bond = (await ask(running.url, token, 'family.home', {})).bonds[0]
  const organiser = await trialToken(running.url, 'organiser')
  const signed = (await ask(running.url, organiser, 'family.signed', {})).items[0]
  if (!bond || !signed) throw new Error('the trial has no family that has signed')
  const { serial } = await ask(running.url, organiser, 'family.pledge', { signing: signed.signing })
  return {
    'family-tab': '/pages/home/index',
    'family-me': '/pages/me/index',
    family: '/family/pages/home/index',
    circles: '/family/pages/circles/index',
    letter: `/family/pages/letter/index?bond=${bond.bond}`,
    initiative: '/pledge/pages/text/index?slug=family-initiative',
    'family-text': '/pledge/pages/text/index?slug=family-support',
    'family-mine': '/pledge/pages/mine/index',
    verified: `/pledge/pages/verify/index?s=${serial}`,
  }
}

async function organiserScreens(token: string): Promise<Record<string, string>> {
  const programme = 'first-lesson'
  const people = await ask(running.url, token, 'programme.people', { programme })
  const events = await ask(running.url, token, 'event.list', { when: 'ahead' })
  const line = people.items[0]
  const event = events.items[0]
  const signed = (await ask(running.url, token, 'family.signed', {})).items[0]
  if (!line || !event || !signed) throw new Error('the trial has nobody enrolled, no event, or no family')
  const title = encodeURIComponent('看两部警示片')
  return {
    desk: '/programme/pages/desk/index',
    units: `/programme/pages/units/index?programme=${programme}`,
    lines: `/programme/pages/lines/index?programme=${programme}`,
    evidence: `/programme/pages/evidence/index?enrolment=${line.enrolment}`,
    enrol: '/programme/pages/enrol/index',
    talkForm: `/programme/pages/talkForm/index?enrolment=${line.enrolment}`,
    recordForm: `/programme/pages/recordForm/index?enrolment=${line.enrolment}&step=film&title=${title}`,
    events: '/event/pages/events/index',
    eventForm: '/event/pages/eventForm/index',
    board: `/event/pages/board/index?id=${event.id}`,
    attendances: `/event/pages/attendances/index?id=${event.id}`,
    roster: '/people/pages/roster/index',
    person: `/people/pages/person/index?id=${line.person}`,
    personForm: `/people/pages/personForm/index?id=${line.person}`,
    slips: `/people/pages/slips/index?people=${line.person}`,
    requests: '/people/pages/requests/index',
    suggestions: '/people/pages/suggestions/index',
    drafts: '/content/pages/drafts/index',
    handed: '/study/pages/handed/index',
    hall: `/pledge/pages/hall/index?event=${event.id}`,
    paperForm: `/pledge/pages/paperForm/index?person=${line.person}`,
    deferrals: '/pledge/pages/deferrals/index',
    familyCounts: '/family/pages/counts/index',
    familySigned: '/family/pages/signed/index',
    familyPledge: `/family/pages/pledge/index?signing=${signed.signing}`,
  }
}

/** Opens each screen, waits until it stands, takes its picture, and says what runs over the edge. */
async function walk(phone: Phone, screens: Record<string, string>, look: string): Promise<string[]> {
  const wrong: string[] = []
  for (const [name, path] of Object.entries(screens)) {
    await phone.go(path)
    await phone.page.waitForTimeout(300)
    await phone.page.locator('.page-root').filter({ visible: true }).first().waitFor()
    await phone.page.waitForFunction(
      () => ![...document.querySelectorAll('.bones')].some((one) => one.checkVisibility()),
    )
    await phone.picture(`screen-${look}-${name}`)
    const over = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) wrong.push(`${look} ${name}: ${over} px over the edge`)
    if (
      await phone.page
        .locator('.state-title', { hasText: /没有打开|服务出错/ })
        .filter({ visible: true })
        .count()
    )
      wrong.push(`${look} ${name}: failed to open`)
  }
  return [...wrong, ...phone.faults.map((fault) => `${look}: ${fault}`)]
}

const screensOf = { official: memberScreens, family: relativeScreens, organiser: organiserScreens }
const roles = ['official', 'family', 'organiser'] as const

const entrusted = async (key: keyof typeof screensOf) => {
  const token = await trialToken(running.url, key)
  return { token, screens: await screensOf[key](token) }
}

test.each(LOOKS)('every screen stands whole at $name', async ({ name, width, height, scale, dark }) => {
  const wrong: string[] = []
  for (const key of roles) {
    const { token, screens } = await entrusted(key)
    const phone = await Phone.take(browser, running.url, { width, height, dark })
    await phone.keep({ token, scale })
    wrong.push(...(await walk(phone, screens, name)))
    await phone.putAway()
  }
  expect(wrong).toEqual([])
})
