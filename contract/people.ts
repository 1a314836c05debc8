import { z } from 'zod'
import { call } from './call'
import { APPOINTMENTS, FEEDBACK_MAX, ROLES } from './limits'
import { cursor, day, group, id, level, line, moment, nothing, ok, page, reason } from './shape'

const unit = z.object({ id, name: z.string(), parent: id.nullable() })

const roster = {
  name: line(30),
  unit: id,
  position: line(60),
  level,
  appointment: z.enum(APPOINTMENTS),
  appointedOn: day.nullable(),
  groups: z.array(group).max(2),
  head: z.boolean(),
}

const person = z.object({
  id,
  ...roster,
  /** 区分: tells people of one name in one unit apart; empty for nearly all. */
  tag: z.string(),
  unitName: z.string(),
  bound: z.boolean(),
  left: z.boolean(),
  review: z.boolean(),
})

const grant = z.object({
  id,
  role: z.enum(['liaison', 'organiser']),
  unit: id.nullable(),
  unitName: z.string().nullable(),
})

const preferences = z.object({ calendar: z.boolean() })

const me = z.object({
  roles: z.array(z.enum(ROLES)),
  person: z
    .object({
      id,
      kind: z.enum(['official', 'relative']),
      name: z.string(),
      /** A relative's is the unit of the official who invited them. */
      unitName: z.string(),
      position: z.string(),
      groups: z.array(group),
    })
    .nullable(),
  grants: z.array(grant),
  preferences,
  /** The privacy version agreed to; null asks for it before anything else. */
  consent: z.string().nullable(),
  trial: z.boolean(),
  features: z.object({ films: z.boolean() }),
  /** Filing numbers and the office's name, from configuration. */
  about: z.object({ county: z.string(), office: z.string(), filing: z.array(z.string()) }),
})

const slip = z.object({
  person: id,
  name: z.string(),
  unitName: z.string(),
  /** Shown once: only its HMAC is kept. */
  code: z.string(),
  expiresAt: moment,
  /** An https link that opens the binding page with the code filled in. */
  url: z.string(),
})

const request = z.object({
  id,
  kind: z.enum(['correction', 'erasure']),
  text: z.string(),
  at: moment,
  dueOn: day,
  answer: z.string().nullable(),
  answeredAt: moment.nullable(),
})

export const people = {
  'people.me': call({ role: 'guest', input: nothing, output: me }),
  /** Self-hosted WeChat: wx.login's code becomes an opaque session token. */
  'people.signIn': call({
    role: 'guest',
    input: z.object({ jsCode: line(200) }),
    output: z.object({ token: z.string(), expiresAt: moment }),
  }),
  /** Binds the asking account (or, in a browser, signs in) by a one-time code and the name on the roster. */
  'people.bind': call({
    role: 'guest',
    input: z.object({ code: line(40), name: line(30), consent: z.string() }),
    output: z.object({ token: z.string().nullable(), me }),
  }),
  'people.consent': call({ role: 'guest', input: z.object({ version: z.string() }), output: ok }),
  'people.signOut': call({ role: 'guest', input: nothing, output: ok }),
  'people.prefer': call({ role: 'member', input: preferences, output: ok }),
  /** A fresh uuid v7 for a draft, so that sending it twice makes one. */
  'people.draft': call({ role: 'guest', input: nothing, output: z.object({ id }) }),

  'people.mine': call({
    role: 'relative',
    input: z.object({ format: z.enum(['json', 'xlsx']) }),
    output: z.object({ fileName: z.string(), base64: z.string() }),
  }),
  'people.ask': call({
    role: 'relative',
    input: z.object({ id, kind: z.enum(['correction', 'erasure']), text: line(500) }),
    output: request,
  }),
  'people.asked': call({ role: 'relative', input: nothing, output: z.object({ items: z.array(request) }) }),
  /** Takes the consent back: signs every device out; records already made stay until an erasure is decided. */
  'people.withdraw': call({ role: 'relative', input: nothing, output: ok }),

  'people.suggest': call({
    role: 'guest',
    input: z.object({ id, text: line(FEEDBACK_MAX), named: z.boolean() }),
    /** The receipt of what is stored under this id. taken: false when that was handed in earlier in other words. */
    output: z.object({ receipt: z.string(), named: z.boolean(), taken: z.boolean() }),
  }),
  'people.suggestion': call({
    role: 'guest',
    input: z.object({ receipt: line(60) }),
    output: z.object({
      text: z.string(),
      at: moment,
      answer: z.string().nullable(),
      answeredAt: moment.nullable(),
    }),
  }),

  'people.trial': call({
    role: 'guest',
    input: nothing,
    output: z.object({ items: z.array(z.object({ key: z.string(), name: z.string(), about: z.string() })) }),
  }),
  'people.trialSignIn': call({
    role: 'guest',
    input: z.object({ key: line(40) }),
    output: z.object({ token: z.string() }),
  }),

  'people.units': call({ role: 'liaison', input: nothing, output: z.object({ items: z.array(unit) }) }),
  'people.roster': call({
    role: 'liaison',
    input: z.object({
      query: z.string().max(40).optional(),
      unit: id.optional(),
      group: group.optional(),
      cursor,
    }),
    output: page(person),
  }),
  'people.person': call({
    role: 'liaison',
    input: z.object({ id }),
    output: person.extend({ grants: z.array(grant), codeUntil: moment.nullable() }),
  }),
  'people.saveUnit': call({
    role: 'organiser',
    audited: true,
    input: z.object({ id, name: line(60), parent: id.nullable() }),
    output: unit,
  }),
  'people.savePerson': call({
    role: 'organiser',
    audited: true,
    /** `on` is the day from which these roster words hold; without `tag` it stays as it is. */
    input: z.object({ id, ...roster, tag: z.string().trim().max(10).optional(), left: z.boolean(), on: day }),
    output: person,
  }),
  'people.invite': call({
    role: 'organiser',
    audited: true,
    input: z.object({ people: z.array(id).min(1).max(100) }),
    output: z.object({ slips: z.array(slip) }),
  }),
  'people.unbind': call({
    role: 'organiser',
    audited: true,
    input: z.object({ person: id, reason }),
    output: ok,
  }),
  'people.grant': call({
    role: 'organiser',
    audited: true,
    input: z.object({ person: id, role: z.enum(['liaison', 'organiser']), unit: id.nullable() }),
    output: grant,
  }),
  'people.revoke': call({
    role: 'organiser',
    audited: true,
    input: z.object({ grant: id, reason }),
    output: ok,
  }),
  'people.review': call({
    role: 'organiser',
    audited: true,
    input: z.object({ on: z.boolean() }),
    output: z.object({ on: z.boolean(), name: z.string(), code: z.string().nullable() }),
  }),
  'people.requests': call({
    role: 'organiser',
    input: z.object({ open: z.boolean(), cursor }),
    output: page(request.extend({ person: id, name: z.string(), unitName: z.string() })),
  }),
  'people.answerRequest': call({
    role: 'organiser',
    audited: true,
    /** erase: carry the erasure out, not only say so. */
    input: z.object({ id, answer: line(500), erase: z.boolean() }),
    output: ok,
  }),
  'people.suggestions': call({
    role: 'organiser',
    input: z.object({ open: z.boolean(), cursor }),
    output: page(
      z.object({
        id,
        text: z.string(),
        at: moment,
        name: z.string().nullable(),
        answer: z.string().nullable(),
      }),
    ),
  }),
  'people.answerSuggestion': call({
    role: 'organiser',
    audited: true,
    input: z.object({ id, answer: line(500) }),
    output: ok,
  }),
}
