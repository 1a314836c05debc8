import { screen } from '@testing-library/react'
import { v7 } from 'uuid'
import type { Db } from '../../../../cloud/db/db'
import Deferrals from '../../../../src/pledge/pages/deferrals/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { openPage, tap } from '../../../support/openPage'
import { aMember, anOrganiser } from '../../../support/people'
import { A_NAME, aPledgeText } from '../../../support/pledge'
import { until } from '../../../support/time'

async function said(db: Db, name: string, reason: string, to: string) {
  const who = await aMember(db, { name })
  const slug = await aPledgeText(db, { minSeconds: 0 })
  await callAs(db, who, 'pledge.defer', { id: v7(), slug, to, reason })
  return { who, slug }
}

test('what was said to the organiser is read, talked over, and found under what is done', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    await said(db, '周明', '家里的股权还没有理清', organiser.id)
    const { phone, unmount } = await openPage(db, organiser, <Deferrals />)
    expect(await screen.findByText('周明')).toBeTruthy()
    expect(screen.getByText('家里的股权还没有理清')).toBeTruthy()
    expect(screen.getByText('《任前廉政承诺书》')).toBeTruthy()
    await tap('已谈过')
    expect(await screen.findByText('没有等您沟通的说明')).toBeTruthy()
    expect(phone.toasts).toEqual(['已记下，谈过了'])
    await tap('已了结')
    expect(await screen.findByText('家里的股权还没有理清')).toBeTruthy()
    expect(screen.getByText('今天 10:00 谈过')).toBeTruthy()
    unmount()
  }))

test('who signed since is not waited for any more, and nobody has to say so', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const { who, slug } = await said(db, '陈新', '想再读一遍', organiser.id)
    const { draft } = await callAs(db, who, 'pledge.open', { slug })
    await callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true })
    const { unmount } = await openPage(db, organiser, <Deferrals />)
    expect(await screen.findByText('没有等您沟通的说明')).toBeTruthy()
    await tap('已了结')
    expect(await screen.findByText('后来签了')).toBeTruthy()
    expect(screen.queryByText('已谈过')).toBeNull()
    unmount()
  }))

test('another organiser sees nothing of it', () =>
  inDb(async (db) => {
    await said(db, '周明', '家里的股权还没有理清', (await anOrganiser(db)).id)
    const { unmount } = await openPage(db, await anOrganiser(db), <Deferrals />)
    expect(await screen.findByText('没有等您沟通的说明')).toBeTruthy()
    expect(screen.queryByText('周明')).toBeNull()
    unmount()
  }))

test('without a network it stays waiting and the button can be tapped again', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    await said(db, '周明', '家里的股权还没有理清', organiser.id)
    const { phone, unmount } = await openPage(db, organiser, <Deferrals />)
    await screen.findByText('周明')
    phone.online = false
    await tap('已谈过')
    await until(() => phone.toasts.length > 0)
    phone.online = true
    await tap('已谈过')
    expect(await screen.findByText('没有等您沟通的说明')).toBeTruthy()
    unmount()
  }))
