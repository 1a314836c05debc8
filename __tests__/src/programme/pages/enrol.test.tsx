import { screen } from '@testing-library/react'
import Desk from '../../../../src/programme/pages/desk/index'
import Enrol from '../../../../src/programme/pages/enrol/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { anOrganiser, aPerson, aUnit } from '../../../support/people'
import { openPage, tap } from '../../../support/openPage'
import { aProgramme, aStep } from '../../../support/programme'
import { until } from '../../../support/time'

test('all that match are enrolled, also those beyond the first twenty, and it says how many', () =>
  inDb(async (db) => {
    const unit = await aUnit(db)
    for (let n = 0; n < 25; n++) await aPerson(db, { unit })
    const away = await aPerson(db, { unit, name: '早任', appointedOn: '2020-01-01' })
    const programme = await aProgramme(db, [aStep({ kind: 'assembly' })])
    const who = await anOrganiser(db)
    const { phone, unmount } = await openPage(db, who, <Enrol />)
    await tap('符合条件的全选')
    expect(await screen.findByText(/已勾选 2\d 人/)).toBeTruthy()
    const count = Number(/\d+/.exec(screen.getByText(/已勾选/).textContent ?? '')?.[0])
    const { items, next } = await callAs(db, who, 'programme.candidates', {
      programme,
      group: '新任职',
      from: '2026-05-27',
    })
    expect(items).toHaveLength(20)
    expect(next).not.toBeNull()
    await tap(`为 ${count} 人报名`)
    await until(() => phone.toasts.length > 0)
    expect(phone.toasts).toEqual([`已为 ${count} 人报名`])
    const lines = await callAs(db, who, 'programme.units', { programme })
    expect(lines.items.reduce((sum, one) => sum + one.people, 0)).toBe(count)
    const all = await callAs(db, who, 'programme.people', { programme, query: away.name })
    expect(all.items).toEqual([])
    unmount()
  }))

test('the reviewers’ switch shows a code once, which serves again and again until it is turned off', () =>
  inDb(async (db) => {
    const who = await anOrganiser(db)
    const { unmount } = await openPage(db, who, <Desk />)
    await tap('微信审核体验')
    await tap('打开并取码')
    const code = await appears(() => document.querySelector('.review-code')?.textContent)
    const enter = () => callAs(db, null, 'people.bind', { code, name: '审核体验', consent: '2026-11' })
    expect((await enter()).token).toBeTruthy()
    expect((await enter()).token).toBeTruthy()
    await tap('关闭')
    expect(await screen.findByText('已关闭')).toBeTruthy()
    await expect(enter()).rejects.toThrow()
    unmount()
  }))

async function appears(found: () => string | null | undefined): Promise<string> {
  await until(() => Boolean(found()))
  return found() ?? ''
}
