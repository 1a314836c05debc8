import { v7 } from 'uuid'
import type { Input } from '../../../contract'
import type { Db } from '../../../cloud/db/db'
import { callAs, replyAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, aUnit, anOrganiser } from '../../support/people'
import { aProgramme, aStep, anEnrolment, anOutline } from '../../support/programme'

async function setting(db: Db) {
  const member = await aMember(db)
  const liaison = await aLiaison(db, member.unit)
  const slug = await aProgramme(db, [aStep({ kind: 'talk', title: '谈心谈话' })])
  const enrolment = await anEnrolment(db, member, slug)
  const words = (more: Partial<Input<'programme.saveTalk'>> = {}) => ({
    id: v7(),
    enrolment,
    happenedAt: '2026-11-20T09:00:00+08:00',
    place: '谈话室',
    talker: '李书记',
    capacity: '县纪委书记',
    outline: null,
    corrects: null,
    ...more,
  })
  const mine = async () => (await callAs(db, member, 'programme.mine', {})).courses[0]!.steps[0]!
  const reply = (talk: string, agrees: 'yes' | 'no', text = '') =>
    replyAs(db, member, 'programme.replyTalk', { talk, agrees, text })
  return { member, liaison, slug, enrolment, words, mine, reply }
}

test('the liaison registers, the member objects, the liaison corrects, the member confirms: the step is done', () =>
  inDb(async (db) => {
    const { liaison, slug, words, mine, reply, enrolment } = await setting(db)
    const objection = async () =>
      (await callAs(db, liaison, 'programme.people', { programme: slug })).items[0]!.objection
    const outline = await anOutline(db)
    const first = words({ outline })
    await callAs(db, liaison, 'programme.saveTalk', first)
    expect(await mine()).toMatchObject({ state: 'doing', talk: { id: first.id, outline, reply: null } })
    expect(await reply(first.id, 'no', '是在会议室谈的')).toMatchObject({
      data: { finished: [], opened: [] },
    })
    expect((await mine()).talk!.reply).toMatchObject({ agrees: 'no', text: '是在会议室谈的' })
    expect(await objection()).toBe('是在会议室谈的')
    const better = words({ corrects: first.id, place: '会议室' })
    await callAs(db, liaison, 'programme.saveTalk', better)
    expect(await objection()).toBeNull()
    expect((await mine()).talk).toMatchObject({ id: better.id, place: '会议室', reply: null })
    expect(await reply(first.id, 'yes')).toMatchObject({ code: 'conflict' })
    const finished = [{ enrolment, step: 'talk', title: '谈心谈话' }]
    for (let n = 0; n < 2; n++)
      expect(await reply(better.id, 'yes')).toMatchObject({ data: { finished, opened: [] } })
    expect(await mine()).toMatchObject({ state: 'done', doneOn: '2026-11-23', how: '谈话登记已确认' })
  }))

test('a confirmed talk is neither objected to nor corrected; a void undoes it', () =>
  inDb(async (db) => {
    const { liaison, words, mine, reply } = await setting(db)
    const talk = words()
    await callAs(db, liaison, 'programme.saveTalk', talk)
    await reply(talk.id, 'yes')
    expect(await reply(talk.id, 'no', '想想不对')).toMatchObject({ code: 'conflict' })
    const correction = words({ corrects: talk.id })
    expect(await replyAs(db, liaison, 'programme.saveTalk', correction)).toMatchObject({ code: 'conflict' })
    await callAs(db, liaison, 'programme.void', { kind: 'talk', id: talk.id, reason: '登记到了别人名下' })
    expect(await mine()).toMatchObject({ state: 'todo', talk: null })
    expect(await reply(talk.id, 'yes')).toMatchObject({ code: 'missing' })
  }))

test('the same draft twice is one talk; with other words it is refused, and another’s id is not there', () =>
  inDb(async (db) => {
    const { member, liaison, words } = await setting(db)
    const other = await aLiaison(db, member.unit)
    const talk = words()
    await callAs(db, liaison, 'programme.saveTalk', talk)
    expect(await callAs(db, liaison, 'programme.saveTalk', talk)).toEqual({})
    for (const other of [
      { talker: '王书记' },
      { place: '会议室' },
      { capacity: '部长' },
      { corrects: v7() },
    ]) {
      const changed = { ...talk, ...other }
      expect(await replyAs(db, liaison, 'programme.saveTalk', changed)).toMatchObject({ code: 'conflict' })
    }
    expect(await replyAs(db, other, 'programme.saveTalk', talk)).toMatchObject({ code: 'missing' })
  }))

test('an objection needs words, and a talk of somebody else answers as none', () =>
  inDb(async (db) => {
    const { liaison, words, reply } = await setting(db)
    const talk = words()
    await callAs(db, liaison, 'programme.saveTalk', talk)
    expect(await reply(talk.id, 'no', '')).toMatchObject({ code: 'input' })
    const yes = { agrees: 'yes' as const, text: '' }
    const stranger = await aMember(db)
    const notMine = await replyAs(db, stranger, 'programme.replyTalk', { talk: talk.id, ...yes })
    const notThere = await replyAs(db, stranger, 'programme.replyTalk', { talk: v7(), ...yes })
    expect(notMine).toMatchObject({ code: 'missing' })
    expect({ ...notMine, requestId: '' }).toEqual({ ...notThere, requestId: '' })
  }))

test('another unit’s liaison answers as if nobody were there; a unit above may enter', () =>
  inDb(async (db) => {
    const above = await aUnit(db)
    const unit = await aUnit(db, { parent: above })
    const member = await aMember(db, { unit })
    const enrolment = await anEnrolment(db, member, await aProgramme(db, [aStep({ kind: 'talk' })]))
    const { words } = await setting(db)
    const foreign = await aLiaison(db)
    const notMine = await replyAs(db, foreign, 'programme.saveTalk', words({ enrolment }))
    const notThere = await replyAs(db, foreign, 'programme.saveTalk', words({ enrolment: v7() }))
    expect(notMine).toMatchObject({ code: 'missing' })
    expect({ ...notMine, requestId: '' }).toEqual({ ...notThere, requestId: '' })
    expect(await callAs(db, await aLiaison(db, above), 'programme.saveTalk', words({ enrolment }))).toEqual(
      {},
    )
    expect(await replyAs(db, member, 'programme.saveTalk', words({ enrolment }))).toMatchObject({
      code: 'forbidden',
    })
  }))

test('no talk of tomorrow, of before the enrolment, with an unknown outline, or registered by oneself', () =>
  inDb(async (db) => {
    const { liaison, slug, words } = await setting(db)
    const refused = async (more: Partial<Input<'programme.saveTalk'>>) => {
      const reply = await replyAs(db, liaison, 'programme.saveTalk', words(more))
      return reply.ok ? 'ok' : reply.code
    }
    expect(await refused({ happenedAt: '2026-11-23T10:30:00+08:00' })).toBe('input')
    expect(await refused({ happenedAt: '2026-10-31T10:00:00+08:00' })).toBe('input')
    expect(await refused({ outline: 'no-such-outline' })).toBe('missing')
    expect(await refused({ corrects: v7() })).toBe('missing')
    expect(await refused({ enrolment: await anEnrolment(db, liaison, slug) })).toBe('conflict')
  }))

test('outlines are for members to read one by one, and for liaisons to choose from', () =>
  inDb(async (db) => {
    const slug = await anOutline(db)
    expect(await callAs(db, await aMember(db), 'programme.outline', { slug })).toMatchObject({
      slug,
      minutes: 40,
    })
    const none = await replyAs(db, await aMember(db), 'programme.outline', { slug: 'nothing' })
    expect(none).toMatchObject({ code: 'missing' })
    const { items } = await callAs(db, await anOrganiser(db), 'programme.outlines', {})
    expect(items.map((item) => item.slug)).toContain(slug)
    expect(await replyAs(db, await aMember(db), 'programme.outlines', {})).toMatchObject({
      code: 'forbidden',
    })
  }))
