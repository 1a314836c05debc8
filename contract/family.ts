import { z } from 'zod'
import { call } from './call'
import { FAMILY_ROLES, RELATIONS } from './limits'
import { sealed } from './pledge'
import { cursor, day, id, line, moment, nothing, ok, page, slug } from './shape'

const relation = z.enum(RELATIONS)
/** 24 random-looking bytes, base64url. */
const token = z.string().regex(/^[A-Za-z0-9_-]{32}$/)

const invite = z.object({
  id,
  relation,
  state: z.enum(['open', 'used', 'expired', 'withdrawn']),
  expiresAt: moment,
  /** What the card, the link and the QR code carry; null once it is of no use. */
  token: token.nullable(),
  url: z.string().nullable(),
})

const letterLine = z.object({ slug, text: z.string() })

export const family = {
  /** Invites one family member; sent again it answers the same invite. */
  'family.invite': call({ role: 'member', input: z.object({ id, relation }), output: invite }),
  'family.withdrawInvite': call({ role: 'member', input: z.object({ id }), output: invite }),
  /** The official's own page: invites, who is bound, whether each has signed, and the letters that opened. */
  'family.mine': call({
    role: 'member',
    input: nothing,
    output: z.object({
      invites: z.array(invite),
      members: z.array(
        z.object({
          bond: id,
          name: z.string(),
          relation,
          boundOn: day,
          signed: z.boolean(),
          /** none: no line was chosen; sealed: it opens after the official's own signing. */
          letter: z.enum(['none', 'sealed', 'open']),
          line: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** What an invite is, before anything is agreed to. */
  'family.look': call({
    role: 'guest',
    input: z.object({ token }),
    output: z.object({
      state: z.enum(['open', 'used', 'expired', 'withdrawn', 'own']),
      /** Who invites; null unless it stands open. */
      inviter: z.object({ name: z.string(), unitName: z.string() }).nullable(),
      relation: relation.nullable(),
    }),
  }),
  /** Binds the asking account (in a browser, a fresh one) as a family member, once. */
  'family.accept': call({
    role: 'guest',
    input: z.object({ token, name: line(30), relation, adult: z.literal(true), consent: z.string() }),
    /** In a browser, the session's token. */
    output: z.object({ token: z.string().nullable() }),
  }),
  /** Either side ends it; what was signed stays. */
  'family.unbind': call({ role: 'relative', input: z.object({ bond: id }), output: ok }),
  /** The family member's own page, beside the course that `programme.mine` answers. */
  'family.home': call({
    role: 'relative',
    input: nothing,
    output: z.object({
      bonds: z.array(
        z.object({
          bond: id,
          official: z.string(),
          relation,
          boundOn: day,
          /** The line chosen for this official; null for none. */
          line: slug.nullable(),
          /** It has been opened by the official's own signing and stays as it is. */
          opened: z.boolean(),
        }),
      ),
      roles: z.array(z.enum(FAMILY_ROLES)),
      /** 暂不签 of the family pledge, said last; null when it never was. */
      deferredAt: moment.nullable(),
      lines: z.array(letterLine),
      circles: z.array(
        z.object({ slug, title: z.string(), intro: z.string(), questions: z.array(z.string()) }),
      ),
    }),
  }),
  'family.takeRoles': call({
    role: 'relative',
    input: z.object({ roles: z.array(z.enum(FAMILY_ROLES)).max(FAMILY_ROLES.length) }),
    output: ok,
  }),
  /** 家书: one of the prepared lines, or none. */
  'family.write': call({
    role: 'relative',
    input: z.object({ bond: id, line: slug.nullable() }),
    output: ok,
  }),
  /** The opened line as a card to print. */
  'family.deskCard': call({
    role: 'member',
    input: z.object({ bond: id }),
    output: sealed.pick({ fileName: true, url: true }),
  }),
  /** Numbers alone, by unit: officials who invited someone, family members bound, and those who signed. */
  'family.counts': call({
    role: 'liaison',
    input: nothing,
    output: z.object({
      items: z.array(
        z.object({
          unit: id,
          unitName: z.string(),
          officials: z.int(),
          members: z.int(),
          /** null where fewer than three are bound: such a number would say who has not signed. */
          signed: z.int().nullable(),
        }),
      ),
    }),
  }),
  /** Signed family pledges, newest first; by the official's name or unit. */
  'family.signed': call({
    role: 'organiser',
    input: z.object({ query: z.string().trim().max(40).optional(), cursor }),
    output: page(
      z.object({ signing: id, official: z.string(), unitName: z.string(), relation, signedOn: day }),
    ),
  }),
  /** One signed family pledge as an organiser may open it, and nothing else of the family. */
  'family.pledge': call({
    role: 'organiser',
    audited: true,
    input: z.object({ signing: id }),
    output: z.object({
      name: z.string(),
      relation,
      official: z.string(),
      signedAt: moment,
      serial: z.string(),
      text: z.object({
        title: z.string(),
        version: z.int(),
        preamble: z.string(),
        articles: z.array(z.string()),
        closing: z.string(),
      }),
      strokes: z.array(z.array(z.tuple([z.int(), z.int(), z.int()]))),
    }),
  }),
}
