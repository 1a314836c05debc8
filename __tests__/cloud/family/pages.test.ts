import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { letterLine } from '../../../cloud/db/schema/family'
import { person } from '../../../cloud/db/schema/people'
import { callAs } from '../../support/callAs'
import { aFamilyProgramme, aLine, anInvite, aRelative } from '../../support/family'
import { inDb } from '../../support/inDb'
import { aLiaison, aMember, anOrganiser, NOW, type Asker } from '../../support/people'
import { A_NAME, aPledgeText } from '../../support/pledge'

const later = (minutes: number) => ({ now: new Date(NOW.getTime() + minutes * 60_000) })

async function signs(db: Db, who: Asker, slug: string, minutes = 0) {
  const { draft } = await callAs(db, who, 'pledge.open', { slug }, later(minutes))
  return callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, later(minutes + 1))
}

async function aFamily(db: Db) {
  const programme = await aFamilyProgramme(db)
  const official = await aMember(db)
  const relative = await aRelative(db, official)
  await callAs(db, relative, 'family.home', {})
  const own = await aPledgeText(db, { title: '任前廉政承诺书', minSeconds: 0 })
  return { ...programme, official, relative, own, line: await aLine(db) }
}

const memberOf = async (db: Db, official: Asker) => (await callAs(db, official, 'family.mine', {})).members[0]
const bondOf = async (db: Db, relative: Asker) => (await callAs(db, relative, 'family.home', {})).bonds[0]

describe('家书', () => {
  it('opens for the official after the own signing, and then stays', () =>
    inDb(async (db) => {
      const { official, relative, own, line } = await aFamily(db)
      await callAs(db, relative, 'family.write', { bond: relative.bond, line })
      expect(await memberOf(db, official)).toMatchObject({ letter: 'sealed', line: null })
      expect(await bondOf(db, relative)).toMatchObject({ line, opened: false })
      const { id } = await signs(db, official, own)
      expect(await memberOf(db, official)).toMatchObject({ letter: 'open', line: '早点回家吃饭。' })
      expect(await bondOf(db, relative)).toMatchObject({ line, opened: true })
      const other = await aLine(db, '慢慢来。')
      for (const changed of [other, null])
        await expect(
          callAs(db, relative, 'family.write', { bond: relative.bond, line: changed }),
        ).rejects.toThrow('closed: 家人已经打开了这封家书')
      await callAs(db, relative, 'family.write', { bond: relative.bond, line })
      await callAs(db, official, 'pledge.withdraw', { signing: id }, later(5))
      expect(await memberOf(db, official)).toMatchObject({ letter: 'open', line: '早点回家吃饭。' })
    }))

  it('written after the official took the signing back stays sealed; a family pledge opens none', () =>
    inDb(async (db) => {
      const { official, relative, own, line, pledge } = await aFamily(db)
      await signs(db, official, pledge)
      const { id } = await signs(db, official, own)
      await callAs(db, official, 'pledge.withdraw', { signing: id }, later(5))
      await callAs(db, relative, 'family.write', { bond: relative.bond, line }, later(6))
      expect(await memberOf(db, official)).toMatchObject({ letter: 'sealed', line: null })
    }))

  it('may be another line, or none, until it is opened', () =>
    inDb(async (db) => {
      const { official, relative, line } = await aFamily(db)
      const other = await aLine(db, '家里都好。')
      for (const chosen of [line, other, null, null]) {
        await callAs(db, relative, 'family.write', { bond: relative.bond, line: chosen })
        expect(await bondOf(db, relative)).toMatchObject({ line: chosen, opened: false })
      }
      expect(await memberOf(db, official)).toMatchObject({ letter: 'none' })
    }))

  it('is nobody else’s to write, and holds only lines that are there', () =>
    inDb(async (db) => {
      const { official, relative, line } = await aFamily(db)
      const stranger = await aRelative(db, await aMember(db))
      for (const who of [official, stranger])
        await expect(callAs(db, who, 'family.write', { bond: relative.bond, line })).rejects.toThrow(
          'missing',
        )
      await expect(
        callAs(db, relative, 'family.write', { bond: relative.bond, line: 'no-such' }),
      ).rejects.toThrow('missing: 没有找到这一句')
      await db.update(letterLine).set({ retired: true }).where(eq(letterLine.slug, line))
      await expect(callAs(db, relative, 'family.write', { bond: relative.bond, line })).rejects.toThrow(
        'missing',
      )
      expect((await callAs(db, relative, 'family.home', {})).lines.map(({ slug }) => slug)).not.toContain(
        line,
      )
    }))
})

it('enrols in the newest family programme alone, however often it is opened', () =>
  inDb(async (db) => {
    await aFamilyProgramme(db)
    const { slug } = await aFamilyProgramme(db)
    const relative = await aRelative(db, await aMember(db))
    for (let n = 0; n < 3; n++) await callAs(db, relative, 'family.home', {})
    const { courses } = await callAs(db, relative, 'programme.mine', {})
    expect(courses.map(({ programme }) => programme)).toEqual([slug])
  }))

describe('a bond', () => {
  it('is ended by either side, once, and by no other', () =>
    inDb(async (db) => {
      const { official, relative } = await aFamily(db)
      const second = await aRelative(db, official)
      const stranger = await aRelative(db, await aMember(db))
      for (const who of [stranger, second])
        await expect(callAs(db, who, 'family.unbind', { bond: relative.bond })).rejects.toThrow('missing')
      await callAs(db, relative, 'family.unbind', { bond: relative.bond })
      await callAs(db, official, 'family.unbind', { bond: relative.bond })
      await callAs(db, official, 'family.unbind', { bond: second.bond })
      expect((await callAs(db, official, 'family.mine', {})).members).toEqual([])
      expect((await callAs(db, relative, 'family.home', {})).bonds).toEqual([])
      await expect(callAs(db, relative, 'family.takeRoles', { roles: [] })).rejects.toThrow('missing')
    }))

  it('lets the official see that a family member has signed, and no more', () =>
    inDb(async (db) => {
      const { official, relative, pledge } = await aFamily(db)
      const { id } = await signs(db, relative, pledge)
      expect(await memberOf(db, official)).toEqual({
        ...{ bond: relative.bond, name: relative.name, relation: '配偶', boundOn: '2026-11-23' },
        ...{ signed: true, letter: 'none', line: null },
      })
      await callAs(db, relative, 'pledge.withdraw', { signing: id }, later(3))
      expect(await memberOf(db, official)).toMatchObject({ signed: false })
    }))
})

test('roles are taken on and laid down', () =>
  inDb(async (db) => {
    const { relative } = await aFamily(db)
    for (const roles of [['守门员', '宣传员'], ['宣传员', '宣传员'], []] as const) {
      await callAs(db, relative, 'family.takeRoles', { roles: [...roles] })
      const home = await callAs(db, relative, 'family.home', {})
      expect(new Set(home.roles)).toEqual(new Set(roles))
    }
  }))

describe('a liaison', () => {
  it('sees numbers of the own units, of bonds that last', () =>
    inDb(async (db) => {
      const { official, relative, pledge } = await aFamily(db)
      const liaison = await aLiaison(db, official.unit)
      const organiser = await anOrganiser(db)
      const elsewhere = await aRelative(db, await aMember(db))
      const more = [await aRelative(db, official), await aRelative(db, official)]
      const ended = await aRelative(db, official)
      await callAs(db, official, 'family.unbind', { bond: ended.bond })
      await anInvite(db, await aMember(db, { unit: official.unit }))
      await signs(db, relative, pledge)
      const { items } = await callAs(db, liaison, 'family.counts', {})
      expect(items).toMatchObject([{ unit: official.unit, officials: 2, members: 3, signed: 1 }])
      const all = await callAs(db, organiser, 'family.counts', {})
      expect(all.items.map(({ unit }) => unit).sort()).toEqual([official.unit, elsewhere.unit].sort())
      expect(all.items.find(({ unit }) => unit === elsewhere.unit)).toMatchObject({
        members: 1,
        signed: null,
      })
      expect(JSON.stringify(all)).not.toContain(relative.name)
      await callAs(db, official, 'family.unbind', { bond: more[0]!.bond })
      for (const who of [liaison, organiser]) {
        const [few] = (await callAs(db, who, 'family.counts', {})).items.filter((row) => row.members === 2)
        expect(few).toMatchObject({ unit: official.unit, signed: null })
      }
    }))
})

describe('an organiser', () => {
  it('opens a signed family pledge, and nothing else of the family', () =>
    inDb(async (db) => {
      const { official, relative, pledge, own, line } = await aFamily(db)
      const organiser = await anOrganiser(db)
      await callAs(db, relative, 'family.write', { bond: relative.bond, line })
      await callAs(db, relative, 'family.takeRoles', { roles: ['守门员'] })
      await signs(db, official, own)
      const { id, serial } = await signs(db, relative, pledge)
      const { items } = await callAs(db, organiser, 'family.signed', {})
      expect(items).toMatchObject([{ signing: id, official: official.name, relation: '配偶' }])
      const opened = await callAs(db, organiser, 'family.pledge', { signing: id })
      expect(opened).toEqual({
        ...{ name: relative.name, relation: '配偶', official: official.name, serial, strokes: A_NAME },
        signedAt: expect.any(String),
        text: {
          ...{ title: '家庭助廉承诺书', version: 1, preamble: expect.any(String) },
          ...{ articles: expect.any(Array), closing: expect.any(String) },
        },
      })
    }))

  it('finds it by the official’s name or unit, also after the bond has ended', () =>
    inDb(async (db) => {
      const { official, relative, pledge } = await aFamily(db)
      const organiser = await anOrganiser(db)
      const { id } = await signs(db, relative, pledge)
      await callAs(db, official, 'family.unbind', { bond: relative.bond })
      const asked = async (query: string) =>
        (await callAs(db, organiser, 'family.signed', { query })).items.map(({ signing }) => signing)
      const { items } = await callAs(db, organiser, 'family.signed', {})
      expect(await asked(official.name)).toEqual([id])
      expect(await asked(items[0]!.unitName)).toEqual([id])
      expect(await asked(relative.name)).toEqual([])
      expect(await asked('%')).toEqual([])
    }))

  it('is shown no other signing, none withdrawn, none by who is nobody’s family', () =>
    inDb(async (db) => {
      const { official, relative, pledge, own } = await aFamily(db)
      const organiser = await anOrganiser(db)
      const [ofOfficial, alone] = [await signs(db, official, own), await signs(db, official, pledge)]
      const withdrawn = await signs(db, relative, pledge)
      await callAs(db, relative, 'pledge.withdraw', { signing: withdrawn.id }, later(3))
      expect(await callAs(db, organiser, 'family.signed', {})).toEqual({ items: [], next: null })
      for (const { id } of [ofOfficial, alone, withdrawn, { id: v7() }])
        await expect(callAs(db, organiser, 'family.pledge', { signing: id })).rejects.toThrow('missing')
    }))

  it('turns the pages of a long list', () =>
    inDb(async (db) => {
      const { official, pledge } = await aFamily(db)
      const organiser = await anOrganiser(db)
      const signed: string[] = []
      for (let at = 0; at < 22; at++) {
        const one = await aRelative(db, official)
        await callAs(db, one, 'family.home', {})
        signed.unshift((await signs(db, one, pledge, at)).id)
      }
      const first = await callAs(db, organiser, 'family.signed', {})
      const second = await callAs(db, organiser, 'family.signed', { cursor: first.next! })
      expect([...first.items, ...second.items].map(({ signing }) => signing)).toEqual(signed)
      expect(second.next).toBeNull()
    }))
})

test('an official who becomes WeChat’s reviewer is in no number', () =>
  inDb(async (db) => {
    const { official, relative, pledge } = await aFamily(db)
    await signs(db, relative, pledge)
    await db.update(person).set({ review: true }).where(eq(person.id, official.id))
    const organiser = await anOrganiser(db)
    expect(await callAs(db, organiser, 'family.counts', {})).toEqual({ items: [] })
    expect(await callAs(db, organiser, 'family.signed', {})).toEqual({ items: [], next: null })
  }))
