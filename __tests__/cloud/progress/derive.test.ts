import fc from 'fast-check'
import { derive, standing } from '../../../cloud/progress/derive'
import type { Proof, Signing, Talk } from '../../../cloud/progress/proof'
import { aStep, article, film } from '../../support/programme'

const course = { id: 'e1', programme: 'lesson', startsOn: '2026-11-01' }
const steps = [
  aStep({ kind: 'talk', title: '谈话', locksNext: true }),
  aStep({ kind: 'assembly', title: '大会', locksNext: true }),
  aStep({ kind: 'film', title: '看片', items: [film('a'), film('b')], accepts: 3 }),
  aStep({ kind: 'reading', title: '读本', items: [article('x'), article('y'), article('z')], choose: 2 }),
  aStep({ kind: 'lecture', title: '选听', optional: true, locksNext: true }),
  aStep({ kind: 'quiz', title: '考试' }),
  aStep({ kind: 'reading', id: 'letter', title: '倡议书', pledge: 'family-letter' }),
  aStep({ kind: 'pledge', title: '承诺', pledge: 'promise' }),
]

let serial = 0
const base = () => ({ id: `p${++serial}`, voided: false })
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)

const done = (of: 'film' | 'article' | 'transcript', slug: string, day = '2026-11-10'): Proof => ({
  ...base(),
  kind: 'completion',
  of,
  slug,
  at: noon(day),
})
const recorded = (step: string, on = '2026-11-10'): Proof => ({
  ...base(),
  kind: 'record',
  enrolment: 'e1',
  step,
  way: 'hall',
  on,
  byOrganiser: false,
})
const attended = (programme: string | null, day = '2026-11-10'): Proof => ({
  ...base(),
  kind: 'attendance',
  of: 'assembly',
  programme,
  place: '县会议中心',
  way: 'qr',
  at: noon(day),
})
const talked = (words: Partial<Talk> = {}): Talk => ({
  ...base(),
  kind: 'talk',
  enrolment: 'e1',
  step: 'talk',
  at: noon('2026-11-05'),
  place: '谈话室',
  talker: '李书记',
  capacity: '县纪委书记',
  outline: null,
  corrects: null,
  reply: null,
  ...words,
})
const signed = (text: string, words: Partial<Signing> = {}): Signing => ({
  ...{
    ...base(),
    kind: 'signing',
    text,
    channel: 'phone',
    serial: '2345-6789-ABCD-EFGH',
    at: noon('2026-11-10'),
  },
  ...words,
})
const readOf = (text: string, day = '2026-11-10'): Proof => ({ ...base(), kind: 'read', text, at: noon(day) })
const yes = { agrees: 'yes' as const, text: '', at: noon('2026-11-06') }

const of = (step: string, ...proofs: Proof[]) =>
  derive(course, steps, proofs).find((each) => each.step.id === step)!

test('a talk is finished by the member’s word, on the day of that word; until then it is under way', () => {
  expect(of('talk', talked())).toMatchObject({ state: 'doing', doneOn: null })
  expect(of('talk', talked({ reply: { ...yes, agrees: 'no' } }))).toMatchObject({ state: 'doing' })
  expect(of('talk', talked({ reply: yes }))).toMatchObject({ state: 'done', doneOn: '2026-11-06' })
})

test('a corrected talk gives way to its correction, which stands until it is itself voided', () => {
  const first = talked()
  const better = talked({ corrects: first.id, place: '会议室' })
  expect(of('talk', first, better).talk?.id).toBe(better.id)
  expect(of('talk', first, { ...better, voided: true }).talk?.id).toBe(first.id)
})

test('a film is seen or its transcript read; an article needs itself', () => {
  expect(of('film', done('film', 'a'), done('transcript', 'b', '2026-11-12'))).toMatchObject({
    state: 'done',
    doneOn: '2026-11-12',
    how: '已看完 1 部，读完 1 部文稿',
  })
  expect(of('film', done('film', 'a'), done('article', 'b')).state).not.toBe('done')
})

test('so many of the items are enough where the step lets choose, and the day is that of the last needed', () => {
  const read = [done('article', 'z', '2026-11-20'), done('article', 'x', '2026-11-11')]
  expect(of('reading', read[0]!)).toMatchObject({ doneOn: null })
  expect(of('reading', ...read, done('article', 'y', '2026-11-25'))).toMatchObject({ doneOn: '2026-11-20' })
})

test('a meeting of another programme, or of another enrolment’s record, finishes nothing here', () => {
  expect(of('assembly', attended('other')).state).not.toBe('done')
  expect(of('assembly', { ...recorded('assembly'), enrolment: 'e2' } as Proof).state).not.toBe('done')
  expect(of('assembly', attended(null))).toMatchObject({ state: 'done', how: '县会议中心 · 扫码签到 12:00' })
  expect(of('assembly', attended('lesson')).state).toBe('done')
})

test('a text is signed on the phone, in the hall or on paper, and stands whichever came before the enrolment', () => {
  const how = (words: Partial<Signing>) => of('pledge', signed('promise', words)).how
  expect(how({})).toBe('手写签署 12:00 · 编号 2345-6789-ABCD-EFGH')
  expect(how({ channel: 'hall' })).toBe('现场集体签订')
  expect(how({ channel: 'paper' })).toBe('纸质签署，由组织者登记')
  const old = signed('promise', { at: noon('2025-03-01') })
  expect(of('pledge', old)).toMatchObject({ state: 'done', doneOn: '2025-03-01', signing: { id: old.id } })
  expect(of('letter', readOf('family-letter', '2025-03-01'))).toMatchObject({
    state: 'done',
    how: '已读完全文',
  })
})

test('a signing that was taken back, another text, a reading alone sign nothing; the paper record does', () => {
  const back = signed('promise', { voided: true })
  const nothing = [back, signed('family-letter'), readOf('promise')]
  expect(of('pledge', ...nothing)).toMatchObject({ doneOn: null, signing: null })
  const again = signed('promise', { at: noon('2026-11-12') })
  expect(of('pledge', back, again)).toMatchObject({ doneOn: '2026-11-12', signing: { id: again.id } })
  expect(of('pledge', recorded('pledge'))).toMatchObject({ state: 'done', how: '由联络员登记（现场）' })
  expect(of('letter', signed('family-letter')).state).not.toBe('done')
})

test('a step with a text and items needs both; one frozen before there were texts needs none', () => {
  const both = aStep({ kind: 'reading', pledge: 'family-letter', items: [article('x')] })
  const one = (...proofs: Proof[]) => derive(course, [both], proofs)[0]!
  expect(one(readOf('family-letter'))).toMatchObject({ state: 'doing', read: true })
  expect(one(done('article', 'x')).state).toBe('doing')
  expect(one(readOf('family-letter', '2026-11-12'), done('article', 'x'))).toMatchObject({
    ...{ state: 'done', doneOn: '2026-11-12', how: '已读完全文，已读完 1 篇' },
  })
  const { pledge: _, ...frozen } = aStep({ kind: 'pledge' })
  expect(derive(course, [frozen], [signed('promise'), readOf('promise')])[0]).toMatchObject({ state: 'todo' })
})

test('a record counts from the first minute of the enrolment’s first day, or so many days before', () => {
  const at = (iso: string) => ({ ...attended(null), at: new Date(iso) }) as Proof
  expect(of('assembly', at('2026-10-31T23:59:59.999+08:00')).state).not.toBe('done')
  expect(of('assembly', at('2026-11-01T00:00:00+08:00')).state).toBe('done')
  const early = [done('film', 'a', '2026-10-29'), done('film', 'b', '2026-10-29')]
  expect(of('film', ...early)).toMatchObject({ state: 'done', doneOn: '2026-10-29' })
  expect(of('film', early[0]!, done('film', 'b', '2026-10-28')).state).not.toBe('done')
  expect(of('quiz', recorded('quiz', '2026-10-31')).state).not.toBe('done')
  expect(of('quiz', recorded('quiz', '2026-11-01'))).toMatchObject({ how: '由联络员登记（现场）' })
})

test('locks name what opens them; neither a meeting nor an optional step is part of the chain', () => {
  const fresh = derive(course, steps, [])
  expect(fresh.map((each) => each.state)).toEqual(['todo', 'todo', ...Array<string>(6).fill('locked')])
  expect(fresh[2]!.lock).toBe('完成“谈话”“大会”后打开')
  expect(fresh[5]!.lock).toBe('完成“谈话”“大会”后打开')
  expect(of('reading', done('article', 'x'), done('article', 'y')).state).toBe('done')
})

test('the course is done on the day its last needed step was, whatever optional ones remain', () => {
  const all = ['talk', 'assembly', 'film', 'reading', 'letter'].map((step) => recorded(step))
  const most = [...all, signed('promise')]
  expect(standing(derive(course, steps, most))).toEqual({ done: 6, total: 7, left: 1, doneOn: null })
  const last = recorded('quiz', '2026-11-18')
  expect(standing(derive(course, steps, [...most, last]))).toMatchObject({ left: 0, doneOn: '2026-11-18' })
})

const day = fc
  .integer({ min: 0, max: 40 })
  .map((n) => new Date(+noon('2026-10-20') + n * 86_400_000).toISOString().slice(0, 10))
const proof: fc.Arbitrary<Proof> = fc
  .oneof(
    fc
      .tuple(fc.constantFrom('film', 'article', 'transcript'), fc.constantFrom('a', 'b', 'x', 'y', 'z'), day)
      .map(([kind, slug, on]) => done(kind as 'film', slug, on)),
    fc.tuple(fc.constantFrom(...steps.map((step) => step.id)), day).map(([step, on]) => recorded(step, on)),
    fc.tuple(fc.constantFrom('lesson', 'other', null), day).map(([programme, on]) => attended(programme, on)),
    fc
      .tuple(fc.constantFrom('promise', 'family-letter'), fc.constantFrom('phone', 'hall', 'paper'), day)
      .map(([text, channel, on]) => signed(text, { channel: channel as 'phone', at: noon(on) })),
    fc.tuple(fc.constantFrom('promise', 'family-letter'), day).map(([text, on]) => readOf(text, on)),
    fc.tuple(day, fc.boolean(), fc.boolean()).map(([on, says, known]) =>
      talked({
        at: noon(on),
        reply: says ? { ...yes, at: noon(on) } : null,
        corrects: known ? 'p1' : null,
      }),
    ),
  )
  .chain((one) => fc.nat({ max: 3 }).map((n) => ({ ...one, voided: n === 0 })))
const proofs = fc.array(proof, { maxLength: 14 })
const states = (all: Proof[]) => derive(course, steps, all)
const finished = (all: Proof[]) =>
  states(all)
    .filter((each) => each.state === 'done')
    .map((each) => each.step.id)

test('adding a record never unfinishes a step, nor moves its day later', () => {
  fc.assert(
    fc.property(proofs, proof, (all, one) => {
      // A correction may name any row there is.
      const more = one.kind === 'talk' && one.corrects ? { ...one, corrects: all[0]?.id ?? null } : one
      const [before, after] = [states(all), states([...all, more])]
      before.forEach((was, index) => {
        if (was.state !== 'done') return
        expect(after[index]!.state).toBe('done')
        expect(after[index]!.doneOn! <= was.doneOn!).toBe(true)
      })
    }),
    { numRuns: 500 },
  )
})

test('voiding the only record of a step unfinishes it, and no other voiding does', () => {
  fc.assert(
    fc.property(fc.constantFrom(...steps), proofs, (step, all) => {
      const others = all.filter((each) => !finished([each]).includes(step.id) && each.kind !== 'completion')
      const only = recorded(step.id)
      expect(finished([...others, only])).toContain(step.id)
      expect(finished([...others, { ...only, voided: true }])).not.toContain(step.id)
      expect(finished([...others, only, { ...recorded(step.id), voided: true }])).toContain(step.id)
    }),
    { numRuns: 300 },
  )
})

test('the order in which records arrive does not matter', () => {
  const shuffled = proofs.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(states(other)).toEqual(states(all))
    }),
    { numRuns: 500 },
  )
})
