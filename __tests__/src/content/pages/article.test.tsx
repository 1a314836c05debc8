import { configure, fireEvent, render, screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import Article from '../../../../src/content/pages/article/index'
import { refreshMe } from '../../../../src/lib/me'
import type { Db } from '../../../../cloud/db/db'
import { inDb } from '../../../support/inDb'
import { imported } from '../../../support/pack'
import { aMember, type Asker } from '../../../support/people'
import { aPhone } from '../../../support/phone'

configure({ asyncUtilTimeout: 10_000 })

const STORY = 'yang-zhen-four-know'
const CASE = 'a-fountain-pen'

async function opened(db: Db, who: Asker | null, params: { slug: string; version?: string }) {
  await imported(db)
  const phone = aPhone(db, who, { params })
  const asked: string[] = []
  const server = phone.network
  phone.network = async (...call) => {
    asked.push(call[0])
    return server(...call)
  }
  await refreshMe()
  return { phone, asked, page: render(<Article />) }
}

test('a visitor reads a public story without a session', () =>
  inDb(async (db) => {
    const { asked, page } = await opened(db, null, { slug: STORY })
    await screen.findByText('出自《后汉书·杨震传》')
    expect(screen.getByText('绑定身份后，读完的文章会为您记下')).toBeTruthy()
    expect(asked.filter((action) => action.startsWith('study.'))).toEqual([])
    page.unmount()
  }))

test('a visitor at a case for members is told kindly and shown the way', () =>
  inDb(async (db) => {
    const { phone, page } = await opened(db, null, { slug: CASE })
    fireEvent.click(await screen.findByText('去绑定'))
    expect(phone.opened).toEqual(['/people/pages/bind/index'])
    expect(screen.queryByText('基本情况')).toBeNull()
    page.unmount()
  }))

test('a member reads a case as a book: its parts, fiction marked, statutes in a sheet', () =>
  inDb(async (db) => {
    const { asked, page } = await opened(db, await aMember(db), { slug: CASE })
    for (const heading of ['基本情况', '处理结果', '警示与思考', '法条链接', '讨论题'])
      expect((await screen.findAllByText(heading)).length).toBeGreaterThan(0)
    expect(screen.getByText('虚构案例，人物均为化名')).toBeTruthy()
    fireEvent.click(screen.getByText('《刑法》第三百八十五条'))
    expect(await screen.findByText('这里写的是要点，办事以公布的法规全文为准。')).toBeTruthy()
    expect(asked).toContain('study.open')
    page.unmount()
  }))

test('a favourite is kept by the server', () =>
  inDb(async (db) => {
    const { page } = await opened(db, await aMember(db), { slug: CASE })
    fireEvent.click(await screen.findByText('收藏'))
    await screen.findByText('已收藏')
    const { rows } = await db.execute(sql`select "slug" from favourite`)
    expect(rows).toEqual([{ slug: CASE }])
    page.unmount()
  }))
