import { fireEvent, render, screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import Article from '../../../../src/content/pages/article/index'
import { refreshMe } from '../../../../src/lib/me'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { imported } from '../../../support/pack'
import { aMember } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { now, oneClock, pass, until } from '../../../support/time'

const CASE = 'a-fountain-pen'
const WORDS = '您的学习正在别处继续，这里先停下，已记的都在。'

beforeEach(oneClock)
afterEach(() => jest.useRealTimers())

const stored = async (db: Db) =>
  (await db.execute<{ seconds: number }>(sql`select "seconds" from reading`)).rows[0]?.seconds ?? -1
const sessions = async (db: Db) =>
  (
    await db.execute<{ live: boolean }>(
      sql`select "closedAt" is null "live" from study_session order by "openedAt", "id"`,
    )
  ).rows.map(({ live }) => live)

test('the phone left behind says that study goes on elsewhere, keeps what counted, and takes it back', () =>
  inDb(async (db) => {
    await imported(db)
    const who = await aMember(db)
    aPhone(db, who, { params: { slug: CASE }, now })
    await refreshMe()
    const page = render(<Article />)
    await until(async () => (await sessions(db)).length === 1)
    await pass(16)
    await until(async () => (await stored(db)) === 15)
    expect(screen.queryByText(WORDS)).toBeNull()

    await callAs(db, who, 'study.open', { kind: 'article', slug: CASE }, { now: now() })
    await pass(16)
    await until(() => screen.queryByText(WORDS) !== null)
    expect(await stored(db)).toBe(16)

    fireEvent.click(screen.getByText('在这里继续'))
    await until(() => screen.queryByText(WORDS) === null)
    await until(async () => (await sessions(db)).length === 3)
    expect(await sessions(db)).toEqual([false, false, true])
    await pass(16)
    await until(async () => (await stored(db)) >= 31)
    page.unmount()
  }))
