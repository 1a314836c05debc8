import { screen } from '@testing-library/react'
import Letter from '../../../../src/family/pages/letter/index'
import { callAs } from '../../../support/callAs'
import { aFamilyProgramme, aLine, aRelative } from '../../../support/family'
import { inDb } from '../../../support/inDb'
import { openPage, tap } from '../../../support/openPage'
import { aMember } from '../../../support/people'
import { aSignedPledge } from '../../../support/signedPledge'
import { until } from '../../../support/time'

test('a line is chosen, shown as it will lie there, and put in; later none', () =>
  inDb(async (db) => {
    const relative = await aRelative(db, await aMember(db, { name: '周明' }))
    const line = await aLine(db, '平安回家比什么都好。')
    const lineOf = async () => (await callAs(db, relative, 'family.home', {})).bonds[0]?.line
    const { phone, unmount } = await openPage(db, relative, <Letter />, { bond: relative.bond })
    expect(await screen.findByText('还没有选，也可以不写。')).toBeTruthy()
    await tap('平安回家比什么都好。')
    expect(screen.getAllByText('平安回家比什么都好。')).toHaveLength(2)
    expect(await lineOf()).toBeNull()
    await tap('放进家书')
    await until(() => phone.opened.length > 0)
    expect(await lineOf()).toBe(line)
    unmount()

    const again = await openPage(db, relative, <Letter />, { bond: relative.bond })
    await tap('不写')
    await tap('不写了')
    await until(() => again.phone.opened.length > 0)
    expect(await lineOf()).toBeNull()
    again.unmount()
  }))

test('once the official has opened it, it stays as it is', () =>
  inDb(async (db) => {
    await aFamilyProgramme(db)
    const official = await aMember(db, { name: '周明' })
    const relative = await aRelative(db, official)
    const line = await aLine(db)
    await callAs(db, relative, 'family.write', { bond: relative.bond, line })
    await aSignedPledge(db, official)
    const { unmount } = await openPage(db, relative, <Letter />, { bond: relative.bond })
    expect(await screen.findByText('周明已经打开了这一句，不能再改。')).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByText('放进家书')).toBeNull()
    unmount()
  }))

test('another’s letter is not there', () =>
  inDb(async (db) => {
    const other = await aRelative(db, await aMember(db))
    const relative = await aRelative(db, await aMember(db))
    const { unmount } = await openPage(db, relative, <Letter />, { bond: other.bond })
    expect(await screen.findByText('没有找到这封家书')).toBeTruthy()
    unmount()
  }))
