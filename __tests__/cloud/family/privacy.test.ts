import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { certificate } from '../../../cloud/db/schema/certificate'
import { bond, familyInvite, familyRole, letter } from '../../../cloud/db/schema/family'
import { callAs, replyAs } from '../../support/callAs'
import { everything } from '../../support/everything'
import { acceptance, aFamilyProgramme, aLine, anInvite, aRelative, CONSENT } from '../../support/family'
import { inDb } from '../../support/inDb'
import { aMember, anOrganiser, aVisitor } from '../../support/people'
import { A_NAME } from '../../support/pledge'
import { inviteOne } from '../../../cloud/people/invite'
import { anApp } from '../../support/anApp'
import { NOW } from '../../support/people'
import type { Db } from '../../../cloud/db/db'

async function aFamily(db: Db) {
  const { pledge } = await aFamilyProgramme(db)
  const official = await aMember(db)
  const relative = await aRelative(db, official, { name: '上官云岫' })
  await callAs(db, relative, 'family.home', {})
  await callAs(db, relative, 'family.write', { bond: relative.bond, line: await aLine(db, '等你回来。') })
  await callAs(db, relative, 'family.takeRoles', { roles: ['监督员'] })
  const { draft } = await callAs(db, relative, 'pledge.open', { slug: pledge })
  await callAs(db, relative, 'pledge.read', { draft, endReached: true })
  const { id: signing } = await callAs(db, relative, 'pledge.sign', {
    draft,
    strokes: A_NAME,
    endReached: true,
  })
  await callAs(db, relative, 'pledge.certificate', { signing })
  return { official, relative, signing, pledge }
}

const dataOf = async (db: Db, who: { openid: string }) => {
  const { base64 } = await callAs(db, who, 'people.mine', { format: 'json' })
  return JSON.parse(Buffer.from(base64, 'base64').toString()) as Record<string, Record<string, unknown>[]>
}

test('我的数据 shows each side of a family what is held of it', () =>
  inDb(async (db) => {
    const { official, relative } = await aFamily(db)
    const theirs = await dataOf(db, relative)
    expect(theirs['家人']).toMatchObject([
      { 关系方: '您是家人', 对方: official.name, 您写的家书: '等你回来。' },
    ])
    expect(theirs['家庭角色']).toMatchObject([{ 家庭角色: '监督员' }])
    expect(theirs['读过的文本']).toHaveLength(1)
    expect(theirs['签署']).toHaveLength(1)
    expect(theirs['证书']).toHaveLength(1)
    const own = await dataOf(db, official)
    expect(own['家人']).toMatchObject([{ 关系方: '您的家人', 对方: relative.name, 您写的家书: null }])
    expect(own['家人邀请']).toHaveLength(1)
    expect(JSON.stringify(own)).not.toContain('等你回来。')
  }))

test('an erasure takes the family along, and the sealed file', () =>
  inDb(async (db) => {
    const { relative, official } = await aFamily(db)
    const organiser = await anOrganiser(db)
    const id = v7()
    await callAs(db, relative, 'people.ask', { id, kind: 'erasure', text: '请删去我的信息' })
    const { items } = await callAs(db, organiser, 'people.requests', { open: true })
    expect(items).toMatchObject([{ name: relative.name, unitName: expect.stringContaining('（家属）') }])
    const [before] = await db.select().from(certificate)
    const { files } = await anApp(db)
    expect(await files.has(before!.key!)).toBe(true)
    await callAs(db, organiser, 'people.answerRequest', { id, answer: '已删除', erase: true })
    expect(await files.has(before!.key!)).toBe(false)
    expect(await db.select().from(certificate)).toMatchObject([{ key: null, fileHash: before!.fileHash }])
    for (const table of [bond, familyInvite, familyRole, letter]) expect(await db.$count(table)).toBe(0)
    expect(JSON.stringify(await everything(db))).not.toContain(relative.name)
    expect((await replyAs(db, relative, 'family.home', {})).ok).toBe(false)
    expect((await callAs(db, official, 'family.mine', {})).members).toEqual([])
    expect(await callAs(db, organiser, 'family.signed', {})).toEqual({ items: [], next: null })
  }))

test('an official’s erasure takes the invites and the bonds, and leaves the family member their own', () =>
  inDb(async (db) => {
    const { official, relative, signing } = await aFamily(db)
    await anInvite(db, official)
    const organiser = await anOrganiser(db)
    const id = v7()
    await callAs(db, official, 'people.ask', { id, kind: 'erasure', text: '请删去我的信息' })
    await callAs(db, organiser, 'people.answerRequest', { id, answer: '已删除', erase: true })
    for (const table of [bond, familyInvite, letter]) expect(await db.$count(table)).toBe(0)
    const { items } = await callAs(db, relative, 'pledge.mine', {})
    expect(items).toMatchObject([{ id: signing, state: 'valid' }])
  }))

test('who takes the consent back is signed out, and bound to nobody', () =>
  inDb(async (db) => {
    const { official, relative } = await aFamily(db)
    await callAs(db, relative, 'people.withdraw', {})
    expect((await callAs(db, official, 'family.mine', {})).members).toEqual([])
    expect(await replyAs(db, relative, 'family.home', {})).toMatchObject({ code: 'signin' })
  }))

test('an official who is signed out everywhere has no invite left open', () =>
  inDb(async (db) => {
    const official = await aMember(db)
    const { token } = await anInvite(db, official)
    const release = { person: official.id, reason: '手机丢失' }
    await callAs(db, await anOrganiser(db), 'people.unbind', release)
    expect(await callAs(db, null, 'family.look', { token })).toMatchObject({ state: 'withdrawn' })
  }))

test('neither side opens the other’s certificate', () =>
  inDb(async (db) => {
    const { official, signing } = await aFamily(db)
    const second = await aRelative(db, official)
    for (const who of [official, second])
      await expect(callAs(db, who, 'pledge.certificate', { signing })).rejects.toThrow('missing')
  }))

describe('a family member who comes onto the roster', () => {
  const bound = async (db: Db, name: string) => {
    const official = await aMember(db)
    const visitor = aVisitor()
    await callAs(db, visitor, 'family.accept', acceptance((await anInvite(db, official)).token, '温雅'))
    const { id: whom } = await aMember(db, { name })
    await db.execute(sql`update account set "openid" = null where "person" = ${whom}`)
    const { secret } = await anApp(db)
    const { code } = await inviteOne({ db, now: NOW, secret, by: null }, whom)
    return { official, visitor, whom, code }
  }

  it('goes on with the same phone as both', () =>
    inDb(async (db) => {
      const { official, visitor, whom, code } = await bound(db, '温雅')
      const { me } = await callAs(db, visitor, 'people.bind', { code, name: '温雅', consent: CONSENT })
      expect(me).toMatchObject({ roles: ['guest', 'relative', 'member'], person: { id: whom } })
      const { bonds } = await callAs(db, visitor, 'family.home', {})
      expect(bonds).toMatchObject([{ official: official.name }])
    }))

  it('is not taken for another of another name', () =>
    inDb(async (db) => {
      const { visitor, code } = await bound(db, '温良')
      await expect(
        callAs(db, visitor, 'people.bind', { code, name: '温良', consent: CONSENT }),
      ).rejects.toThrow('conflict: 您的微信已经绑定了温雅')
    }))
})
