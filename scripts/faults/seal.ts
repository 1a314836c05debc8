import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp, type App } from '../../cloud/app'
import { ensureOwnSeal } from '../../cloud/certificate/ownSeal'
import { readConfig } from '../../cloud/config'
import { openDb } from '../../cloud/db/open'
import { serve } from '../../cloud/serve'
import { sha256 } from '../../cloud/sha256'
import type { Action, Input, Output } from '../../contract'
import { aMember, NOW, type Asker } from '../../__tests__/support/people'
import { aPledgeText, A_NAME } from '../../__tests__/support/pledge'
import type { Measure } from '../report'

const SEED = 20261123
const UNLIMITED = { check: () => undefined, take: () => undefined }

async function sure<A extends Action>(
  app: App,
  who: Asker | null,
  action: A,
  input: Input<A>,
): Promise<Output<A>> {
  const identity = who ? ({ kind: 'openid', openid: who.openid } as const) : ({ kind: 'none' } as const)
  const reply = await serve(app, { action, input, identity, address: '203.0.113.1', now: NOW })
  if (!reply.ok) throw new Error(`${action}: ${reply.message}`)
  return reply.data as Output<A>
}

/** A pledge signed and its certificate opened through the calls themselves. */
async function aCertificate(app: App, dir: string): Promise<Buffer> {
  const who = await aMember(app.db, { name: '周㛃䶮𬭎' })
  const slug = await aPledgeText(app.db, { minSeconds: 0 })
  const { draft } = await sure(app, who, 'pledge.open', { slug })
  const { id } = await sure(app, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true })
  const { url } = await sure(app, who, 'pledge.certificate', { signing: id })
  return readFile(join(dir, 'files', url.replace(/^\/media\//, '').replace(/\?.*/, '')))
}

// mulberry32: the same flips in every run.
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function said(file: string): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn('pdfsig', [file], { timeout: 20_000 })
    let text = ''
    child.stdout.on('data', (data: Buffer) => (text += String(data)))
    child.once('error', fail)
    child.once('close', () => done(text))
  })
}

const holds = (text: string) => text.includes('Signature is Valid.') && text.includes('Total document signed')

/** What the signature does not cover: the place of the signature itself. */
function gapOf(pdf: Buffer): [from: number, to: number] {
  const [, first, second] = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)/.exec(pdf.toString('latin1'))!
  return [Number(first), Number(second)]
}

type Found = {
  at: number
  pdfsig: boolean
  own: boolean
  /** A letter of the signature's hex written large or small: its value is the same. */
  idle: boolean
}

async function flip(app: App, pdf: Buffer, at: number, bit: number, file: string): Promise<Found> {
  const changed = Buffer.from(pdf)
  changed[at]! ^= 1 << bit
  writeFileSync(file, changed)
  const { serial } = await sure(app, null, 'pledge.verifyFile', { fileHash: sha256(changed) })
  const idle = String.fromCharCode(pdf[at]!).toLowerCase() === String.fromCharCode(changed[at]!).toLowerCase()
  return { at, pdfsig: !holds(await said(file)), own: serial === null, idle }
}

function linesOf(found: Found[], pdf: Buffer): Measure[] {
  const [from, to] = gapOf(pdf)
  const inGap = found.filter(({ at }) => at >= from && at < to)
  const count = (which: Found[], by: 'pdfsig' | 'own') => which.filter((one) => one[by]).length
  const unseen = inGap.filter(({ pdfsig }) => !pdfsig)
  const outside = found.filter((one) => !inGap.includes(one))
  const line = (
    name: string,
    value: number,
    of: number,
    goal = '',
    pass: boolean | null = null,
  ): Measure => ({
    ...{ name: `bit flips in a sealed PDF: ${name}`, value, unit: `of ${of}`, goal, pass },
  })
  const neither = found.filter(({ pdfsig, own }) => !pdfsig && !own).length
  return [
    line('found by neither', neither, found.length, '0', neither === 0),
    line('found by our own check of the file', count(found, 'own'), found.length),
    line('found by pdfsig', count(found, 'pdfsig'), found.length),
    line(
      'in what is signed, found by pdfsig',
      count(outside, 'pdfsig'),
      outside.length,
      String(outside.length),
      count(outside, 'pdfsig') === outside.length,
    ),
    line(
      `in the signature's own place (${to - from} bytes), found by pdfsig`,
      count(inGap, 'pdfsig'),
      inGap.length,
    ),
    line(
      'there unseen by pdfsig, and without a meaning (large or small hex letters)',
      unseen.filter(({ idle }) => idle).length,
      unseen.length,
    ),
  ]
}

async function onCertificate(app: App, dir: string, flips: number): Promise<Measure[]> {
  const pdf = await aCertificate(app, dir)
  const whole = join(dir, 'whole.pdf')
  writeFileSync(whole, pdf)
  const { serial } = await sure(app, null, 'pledge.verifyFile', { fileHash: sha256(pdf) })
  if (!holds(await said(whole)) || !serial) throw new Error('the unchanged certificate does not hold')
  const next = random(SEED)
  const found: Found[] = []
  for (let n = 0; n < flips; n++)
    found.push(
      await flip(app, pdf, Math.floor(next() * pdf.length), Math.floor(next() * 8), join(dir, 'flip.pdf')),
    )
  return linesOf(found, pdf)
}

/**
 * Turns single bits of a sealed certificate over, anywhere in the file, and asks poppler's pdfsig and our own
 * pledge.verifyFile. The signature's own place is not signed: only our hash of the whole file sees into it.
 */
export async function sealFlips(flips: number): Promise<Measure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qingfeng-seal-'))
  const opened = await openDb({ url: undefined })
  try {
    const config = readConfig({})
    const [keyFile, sealFile] = [join(dir, 'ledger.pem'), join(dir, 'seal.p12')]
    await ensureOwnSeal(sealFile, config, new Date())
    const log = pino({ level: 'silent' })
    const made = await createApp({
      db: opened.db,
      config,
      filesDir: join(dir, 'files'),
      keyFile,
      sealFile,
      log,
    })
    return await onCertificate({ ...made, rates: UNLIMITED }, dir, flips)
  } finally {
    await opened.close()
    rmSync(dir, { recursive: true, force: true })
  }
}
