import { z } from 'zod'
import { call } from './call'
import { PAD_HEIGHT, PAD_WIDTH, POINTS_MOST, STROKES_MOST } from './mark'
import { cursor, day, id, moment, moved, nothing, ok, page, reason, slug } from './shape'

const text = z.object({
  slug,
  version: z.int(),
  title: z.string(),
  audience: z.string(),
  preamble: z.string(),
  articles: z.array(z.string()),
  closing: z.string(),
  /** Seconds it has to stand open before it can be signed. */
  minSeconds: z.int(),
  hash: z.string(),
})

/** Serials are printed on the certificate and stand in its QR code: 16 characters of 31, 79 bits. */
export const serial = z.string().regex(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$/)

/** What the signer is shown of their own signing. */
const signed = z.object({
  id,
  slug,
  version: z.int(),
  title: z.string(),
  serial,
  signedAt: moment,
  channel: z.enum(['phone', 'hall', 'paper']),
  /** SHA-256 of the ledger's record. */
  hash: z.string(),
  state: z.enum(['valid', 'superseded', 'withdrawn']),
})

const hall = z.object({
  event: id,
  eventTitle: z.string(),
  /** Null before it was ever opened. */
  slug: slug.nullable(),
  title: z.string().nullable(),
  state: z.enum(['planned', 'open', 'closed']),
  seals: z.int(),
})

/** A sealed file: an address for some hours, and what it must hash to. */
export const sealed = z.object({
  serial,
  fileName: z.string(),
  url: z.string(),
  bytes: z.int(),
  fileHash: z.string(),
})

const point = z.tuple([
  z.int().min(0).max(PAD_WIDTH),
  z.int().min(0).max(PAD_HEIGHT),
  z.int().min(0).max(3_600_000),
])

export const pledge = {
  /** A text to read; without a version the newest. */
  'pledge.text': call({
    role: 'guest',
    input: z.object({ slug, version: z.int().min(1).optional() }),
    output: text,
  }),
  /** Lays the newest text open; the server's clock counts from here. Who has signed it gets the signing instead. */
  'pledge.open': call({
    role: 'relative',
    input: z.object({ slug }),
    output: z.object({
      draft: id,
      openedAt: moment,
      /** How long it has lain open by the server's clock. */
      openSeconds: z.int(),
      text,
      signed: signed.nullable(),
      /** When this version was read to its end; null when it was not yet. */
      readAt: moment.nullable(),
      /** 暂不签, said and not signed since. */
      deferredAt: moment.nullable(),
    }),
  }),
  /** Read to its end, and for its time; what a text that is only read, like the initiative, asks for. */
  'pledge.read': call({
    role: 'relative',
    input: z.object({ draft: id, endReached: z.literal(true) }),
    output: z.object({ readAt: moment, ...moved.shape }),
  }),
  /**
   * Signs what `pledge.open` laid open; sent again it answers the same signing. `conflict`: the event's hall does not
   * take it (closed, not signed in there, another text); the same draft may still be signed without the event.
   */
  'pledge.sign': call({
    role: 'relative',
    input: z.object({
      draft: id,
      strokes: z.array(z.array(point).min(1).max(POINTS_MOST)).min(1).max(STROKES_MOST),
      endReached: z.literal(true),
      /** 集体签订: the event whose signing stands open and which the signer attends. */
      event: id.optional(),
    }),
    output: signed.extend(moved.shape),
  }),
  /** The signer takes it back; the record stays and says so. */
  'pledge.withdraw': call({ role: 'relative', input: z.object({ signing: id }), output: signed }),
  /** The sealed PDF of one's own signing, made when first opened. */
  'pledge.certificate': call({ role: 'relative', input: z.object({ signing: id }), output: sealed }),
  /** 暂不签. An official says why to one organiser; a relative says nothing to nobody: both null. */
  'pledge.defer': call({
    role: 'relative',
    input: z.object({ id, slug, to: id.nullable(), reason: reason.nullable() }),
    output: z.object({ at: moment }),
  }),
  /** The organisers to whom a reason may be given. */
  'pledge.confidants': call({
    role: 'member',
    input: nothing,
    output: z.object({ items: z.array(z.object({ person: id, name: z.string(), unitName: z.string() })) }),
  }),
  /** 暂不签 said to the asking organiser, and to no other. */
  'pledge.deferrals': call({
    role: 'organiser',
    input: z.object({ open: z.boolean(), cursor }),
    output: page(
      z.object({
        id,
        name: z.string(),
        unitName: z.string(),
        title: z.string(),
        reason: z.string(),
        at: moment,
        settledAt: moment.nullable(),
      }),
    ),
  }),
  'pledge.settle': call({ role: 'organiser', audited: true, input: z.object({ id }), output: ok }),
  /** A sheet signed on paper, recorded for an official; sent again it answers the same. */
  'pledge.recordPaper': call({
    role: 'organiser',
    audited: true,
    input: z.object({ id, person: id, slug, signedOn: day }),
    output: z.object({ serial }),
  }),
  /** A paper sheet recorded by mistake. */
  'pledge.voidPaper': call({
    role: 'organiser',
    audited: true,
    input: z.object({ signing: id, reason }),
    output: ok,
  }),
  /** The texts that officials sign: what a hall may be opened for. */
  'pledge.texts': call({
    role: 'organiser',
    input: nothing,
    output: z.object({ items: z.array(z.object({ slug, title: z.string() })) }),
  }),
  /** 集体签订: opens (or opens again) the signing of one text to those who attend the event. */
  'pledge.openHall': call({
    role: 'organiser',
    audited: true,
    input: z.object({ event: id, slug }),
    output: hall,
  }),
  'pledge.closeHall': call({
    role: 'organiser',
    audited: true,
    input: z.object({ event: id }),
    output: hall,
  }),
  /** The hall's screen: how many seals to show. No names, and nothing to compare with. */
  'pledge.hall': call({ role: 'organiser', input: z.object({ event: id }), output: hall }),
  /** The open signings of events that the asker attends and has not signed at. */
  'pledge.waiting': call({
    role: 'member',
    input: nothing,
    output: z.object({
      items: z.array(z.object({ event: id, eventTitle: z.string(), slug, title: z.string() })),
    }),
  }),
  'pledge.mine': call({ role: 'relative', input: nothing, output: z.object({ items: z.array(signed) }) }),
  /** Anyone who holds the sheet may ask; the record is re-computed on the spot. Never the document or the hand. */
  'pledge.verify': call({
    role: 'guest',
    input: z.object({ serial }),
    output: z.object({
      state: z.enum(['valid', 'superseded', 'withdrawn', 'erased', 'unknown']),
      title: z.string().nullable(),
      /** 周* */
      name: z.string().nullable(),
      unitName: z.string().nullable(),
      signedOn: day.nullable(),
      hash: z.string().nullable(),
      /** Hash, signature and the link to the record before, computed again now. */
      holds: z.boolean(),
      /** Whose fellow this is: a pledge, or a programme's 结业证书. */
      kind: z.enum(['pledge', 'completion']).nullable(),
      /** SHA-256 of the sealed file; null when none was made. */
      fileHash: z.string().nullable(),
    }),
  }),
  /** Is a file with this SHA-256 one that was sealed here; its serial, or null. */
  'pledge.verifyFile': call({
    role: 'guest',
    input: z.object({ fileHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.object({ serial: serial.nullable() }),
  }),
}
