import { fireEvent, screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import FamilyCounts from '../../../../src/family/pages/counts/index'
import FamilyPledge from '../../../../src/family/pages/pledge/index'
import FamilySigned from '../../../../src/family/pages/signed/index'
import { pathOf } from '../../../../src/routes'
import { aFamilyProgramme, aRelative } from '../../../support/family'
import { inDb } from '../../../support/inDb'
import { openPage, tap } from '../../../support/openPage'
import { aLiaison, aMember, anOrganiser, aUnit } from '../../../support/people'
import { anEnrolment } from '../../../support/programme'
import { aSignedPledge } from '../../../support/signedPledge'
import { until } from '../../../support/time'

async function aSigned(db: Db) {
  const { slug, pledge } = await aFamilyProgramme(db)
  const unit = await aUnit(db, { name: '县档案馆' })
  const official = await aMember(db, { name: '周明', unit })
  const relative = await aRelative(db, official, { name: '周老' })
  await anEnrolment(db, relative, slug)
  const { id, serial } = await aSignedPledge(db, relative, { slug: pledge })
  return { id, serial, unit, official }
}

test('a liaison sees numbers of the own unit, of few no number of signings, and no name', () =>
  inDb(async (db) => {
    const { unit, official } = await aSigned(db)
    const liaison = await aLiaison(db, unit)
    const few = await openPage(db, liaison, <FamilyCounts />)
    expect(await screen.findByText('1 位干部发过邀请，1 位家人参加，人数少，不显示签署数')).toBeTruthy()
    few.unmount()
    for (let n = 0; n < 2; n++) await aRelative(db, official)
    const { unmount } = await openPage(db, liaison, <FamilyCounts />)
    expect(await screen.findByText('县档案馆')).toBeTruthy()
    expect(await screen.findByText('1 位干部发过邀请，3 位家人参加，1 位签了承诺书')).toBeTruthy()
    for (const name of [/周明/, /周老/, '签好的家庭承诺书']) expect(screen.queryByText(name)).toBeNull()
    unmount()
  }))

test('an organiser finds a signed pledge by the official and opens it; the opening is recorded once', () =>
  inDb(async (db) => {
    const { id, serial } = await aSigned(db)
    const organiser = await anOrganiser(db)
    const list = await openPage(db, organiser, <FamilySigned />)
    fireEvent.change(screen.getByLabelText('按干部姓名或单位找'), { target: { value: '周明' } })
    fireEvent.keyDown(screen.getByLabelText('按干部姓名或单位找'), { key: 'Enter' })
    await tap('周明的家人')
    expect(list.phone.opened).toEqual([`${pathOf('familyPledge')}?signing=${id}`])
    list.unmount()

    const { phone, unmount } = await openPage(db, organiser, <FamilyPledge />, { signing: id })
    expect(await screen.findByText('周老')).toBeTruthy()
    expect(screen.getByText(`编号 ${serial}`)).toBeTruthy()
    expect(screen.getByLabelText('手写签名')).toBeTruthy()
    expect(JSON.stringify([...phone.store])).not.toContain('周老')
    unmount()
    const { rows } = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from audit where "action" = 'family.pledge'`,
    )
    expect(rows[0]?.n).toBe(1)
  }))

test('a word that finds nothing says what to try', () =>
  inDb(async (db) => {
    await aSigned(db)
    const { unmount } = await openPage(db, await anOrganiser(db), <FamilySigned />)
    await screen.findByText('周明的家人')
    fireEvent.change(screen.getByLabelText('按干部姓名或单位找'), { target: { value: '无此人' } })
    fireEvent.keyDown(screen.getByLabelText('按干部姓名或单位找'), { key: 'Enter' })
    await until(() => screen.queryByText('没有找到“无此人”') !== null)
    expect(screen.getByText('换一个姓名或单位试试。')).toBeTruthy()
    unmount()
  }))
