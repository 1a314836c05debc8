import { z } from 'zod'
import { call } from './call'
import { PAD_HEIGHT, PAD_WIDTH, POINTS_MOST, STROKES_MOST } from './mark'
import { day, id, moment, moved, nothing, slug } from './shape'

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
    role: 'member',
    input: z.object({ slug }),
    output: z.object({ draft: id, openedAt: moment, text, signed: signed.nullable() }),
  }),
  /** Signs what `pledge.open` laid open; sent again it answers the same signing. */
  'pledge.sign': call({
    role: 'member',
    input: z.object({
      draft: id,
      strokes: z.array(z.array(point).min(1).max(POINTS_MOST)).min(1).max(STROKES_MOST),
      endReached: z.literal(true),
    }),
    output: signed.extend(moved.shape),
  }),
  'pledge.mine': call({ role: 'member', input: nothing, output: z.object({ items: z.array(signed) }) }),
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
    }),
  }),
}
