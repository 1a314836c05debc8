import { anApp } from '../../support/anApp'
import { bond } from '../../../cloud/db/schema/family'
import { ledger } from '../../../cloud/db/schema/pledge'
import { seedFamilies } from '../../../scripts/trial/family'
import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { NOW } from '../../support/people'
import { aTrial, tryAs } from '../../support/trial'

const trial = { config: { trial: true } }

test('the trial has families, bound and signed as people do it, and one of them to be tried', () =>
  inDb(async (db) => {
    await aTrial(db)
    const before = await db.$count(ledger)
    const app = await anApp(db, trial.config)
    await seedFamilies(app, NOW)
    await seedFamilies(app, NOW)
    expect(await db.$count(bond)).toBe(3)
    expect(await db.$count(ledger)).toBe(before + 1)
    const { items } = await callAs(db, null, 'people.trial', {}, trial)
    expect(items.map(({ key }) => key)).toEqual(['official', 'fresh', 'liaison', 'organiser', 'family'])
    const { token } = await callAs(db, null, 'people.trialSignIn', { key: 'family' }, trial)
    const who = { kind: 'bearer' as const, token }
    const { bonds, roles } = await callAs(db, who, 'family.home', {}, trial)
    expect(bonds).toMatchObject([{ official: '胡春燕', relation: '配偶', line: 'small-table' }])
    expect(roles).toEqual(['守门员'])
    const { courses } = await callAs(db, who, 'programme.mine', {}, trial)
    expect(courses).toMatchObject([{ title: '家庭助廉' }])
    const { items: signed } = await callAs(db, await tryAs(db, 'organiser'), 'family.signed', {}, trial)
    expect(signed).toMatchObject([{ official: '叶秋', relation: '配偶' }])
  }))

test('who is tried as an official may invite family', () =>
  inDb(async (db) => {
    await aTrial(db)
    const official = await tryAs(db, 'official')
    const { id } = await callAs(db, official, 'people.draft', {}, trial)
    const made = await callAs(db, official, 'family.invite', { id, relation: '配偶' }, trial)
    expect(made).toMatchObject({ state: 'open', token: expect.any(String) })
  }))
