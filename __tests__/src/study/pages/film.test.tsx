import { configure, fireEvent, render, screen } from '@testing-library/react'
import { chaptersOf } from '../../../../src/study/pages/film/Chapters'
import Film from '../../../../src/study/pages/film/index'
import { refreshMe } from '../../../../src/lib/me'
import type { Db } from '../../../../cloud/db/db'
import { replyAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { imported } from '../../../support/pack'
import { aMember } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { until } from '../../../support/time'

configure({ asyncUtilTimeout: 10_000 })

const FILM = 'film-a-fountain-pen'

async function opened(db: Db) {
  await imported(db)
  const phone = aPhone(db, await aMember(db), { params: { slug: FILM } })
  await refreshMe()
  return { phone, page: render(<Film />) }
}

test('the page says what is missing and offers the beginning', () =>
  inDb(async (db) => {
    const { page } = await opened(db)
    expect(await screen.findByText('开始看')).toBeTruthy()
    expect(screen.getByText(/还差 全片/)).toBeTruthy()
    expect(screen.getByText('后备箱')).toBeTruthy()
    page.unmount()
  }))

test('a film that does not load can be asked for again or read instead', () =>
  inDb(async (db) => {
    const { phone, page } = await opened(db)
    await screen.findByText('开始看')
    fireEvent.error(document.querySelector('video') as HTMLVideoElement)
    expect(await screen.findByText('片子没有加载出来，已看的都记着')).toBeTruthy()
    fireEvent.click(screen.getAllByText('改读文字稿')[0] as HTMLElement)
    expect(phone.opened).toEqual([`/study/pages/transcript/index?slug=${FILM}`])
    fireEvent.click(screen.getByText('重试'))
    expect(await screen.findByText('开始看')).toBeTruthy()
    page.unmount()
  }))

test('where films are switched off the transcript stands in', () =>
  inDb(async (db) => {
    await imported(db)
    const who = await aMember(db)
    const phone = aPhone(db, who, { params: { slug: FILM } })
    phone.network = (action, body) =>
      replyAs(db, who, action as 'content.film', JSON.parse(body) as { slug: string }, {
        config: { features: { films: false } },
      })
    await refreshMe()
    const page = render(<Film />)
    await until(() => phone.opened.length > 0)
    expect(phone.opened).toEqual([`/study/pages/transcript/index?slug=${FILM}`])
    page.unmount()
  }))

test('a chapter says whether it was seen, or how much of it is missing', () => {
  const chapters = chaptersOf(
    {
      seconds: 98,
      chapters: [
        { at: 0, title: '一' },
        { at: 32, title: '二' },
        { at: 62, title: '三' },
      ],
    },
    {
      view: {
        position: 50,
        watched: [
          [0, 41],
          [50, 62],
        ],
        free: false,
        done: false,
      },
    },
  )
  expect(chapters.map(({ seconds, seen }) => seconds - seen)).toEqual([0, 9, 36])
})
