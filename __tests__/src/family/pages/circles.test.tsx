import { fireEvent, screen } from '@testing-library/react'
import { v7 } from 'uuid'
import type { Db } from '../../../../cloud/db/db'
import { circle } from '../../../../cloud/db/schema/family'
import Circles from '../../../../src/family/pages/circles/index'
import { endSession } from '../../../../src/lib/session'
import { aRelative } from '../../../support/family'
import { inDb } from '../../../support/inDb'
import { openPage, tap } from '../../../support/openPage'
import { aMember } from '../../../support/people'
import { freshPhone } from '../../../support/taro'

async function aCircle(db: Db) {
  const [question, other] = [`有没有人托我带过话 ${v7()}`, `家里的大额开支我清楚吗 ${v7()}`]
  const words = { intro: '只给您自己看。', questions: [question, other] }
  await db.delete(circle)
  await db.insert(circle).values({ slug: `circle-${v7().slice(-8)}`, place: 1, title: '社交圈', ...words })
  return question
}

const marked = () => screen.getByLabelText('第 1 题，再想一想').getAttribute('aria-checked')

test('a mark stays on this phone under its person: nothing is sent', () =>
  inDb(async (db) => {
    const question = await aCircle(db)
    const relative = await aRelative(db, await aMember(db))
    const { phone, unmount } = await openPage(db, relative, <Circles />)
    expect(await screen.findByText(question)).toBeTruthy()
    expect(screen.getByText(/只留在这部手机，不上传/)).toBeTruthy()
    const asked: string[] = []
    phone.network = async (action, body) => (asked.push(action + body), { ok: false })
    fireEvent.click(screen.getByLabelText('第 1 题，再想一想'))
    expect(marked()).toBe('true')
    expect(phone.store.get(`qf:circles@${relative.id}`)).toEqual({ [question]: 'think' })
    unmount()
    expect(asked).toEqual([])
  }))

test('marks are there again, are cleared by a tap, and leave with their person', () =>
  inDb(async (db) => {
    const question = await aCircle(db)
    const relative = await aRelative(db, await aMember(db))
    const { phone, unmount } = await openPage(db, relative, <Circles />)
    await screen.findByText(question)
    fireEvent.click(screen.getByLabelText('第 1 题，再想一想'))
    fireEvent.click(screen.getByLabelText('第 1 题，心里有数'))
    expect(marked()).toBe('false')
    expect(phone.store.get(`qf:circles@${relative.id}`)).toEqual({ [question]: 'sure' })
    await tap('清除我的标记')
    expect(phone.store.has(`qf:circles@${relative.id}`)).toBe(false)
    fireEvent.click(screen.getByLabelText('第 1 题，再想一想'))
    unmount()
    endSession()
    expect([...phone.store.keys()].some((key) => key.includes('circles'))).toBe(false)
    freshPhone()
  }))
