import { act, renderHook } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import type { Db } from '../../../../cloud/db/db'
import { SKIPPED, useWatch } from '../../../../src/features/study/useWatch'
import { keptOwn } from '../../../../src/lib/storage'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aMember } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { aFilm } from '../../../support/study'
import { hidePage, testPhone } from '../../../support/taro'
import { now, oneClock, pass, until } from '../../../support/time'

const sent = () => (keptOwn('beats') ?? []).length === 0

beforeEach(() => {
  oneClock()
  jest.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue()
  document.body.innerHTML = '<div id="player"><video></video></div>'
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

async function aViewer(db: Db, seconds = 60) {
  const who = await aMember(db)
  const { slug } = await aFilm(db, seconds)
  const phone = aPhone(db, who, { now })
  const page = renderHook(() => useWatch(slug, true, seconds, 'player'))
  await until(() => page.result.current.phase === 'live')
  const video = document.querySelector('video') as HTMLVideoElement
  /** Plays so many seconds from where the player stands, which reports four times a second. */
  const play = async (length: number, rate = 1) => {
    await act(async () => page.result.current.onPlay())
    let at = video.currentTime
    const end = Math.min(seconds, at + length)
    while (at < end - 0.001) {
      at = Math.min(end, at + 0.25 * rate)
      await act(async () => {
        jest.advanceTimersByTime(250)
        video.currentTime = at
        page.result.current.onTime(at)
      })
    }
  }
  const drag = (time: number) =>
    act(async () => {
      video.currentTime = time
      page.result.current.onTime(time)
    })
  return { who, slug, phone, page, video, play, drag }
}

const beats = async (db: Db) =>
  (
    await db.execute<{ beats: string; watched: string; position: number }>(sql`
      select s."beats"::text, w."watched"::text, w."position" from study_session s
      join watch w on w."person" = s."person" and w."slug" = s."slug" order by s."openedAt" desc limit 1`)
  ).rows[0]

const credit = async (db: Db) =>
  (await db.execute<{ watched: string }>(sql`select "watched"::text from watch`)).rows[0]?.watched

test('a played minute is four numbered beats, and the whole film is credited', () =>
  inDb(async (db) => {
    const { page, play } = await aViewer(db)
    await play(60)
    await act(async () => page.result.current.onEnded())
    await until(() => page.result.current.view?.done === true && sent())
    expect(await beats(db)).toMatchObject({ beats: '{[0,4)}', watched: '{[0,60)}' })
    expect(page.result.current.outcome).toEqual({ finished: [], opened: [] })
    page.unmount()
  }))

test('at one and a half times the speed an honest viewer is credited in full', () =>
  inDb(async (db) => {
    const { page, play } = await aViewer(db, 90)
    await pass(2)
    await play(90, 1.5)
    await act(async () => page.result.current.onEnded())
    await until(sent)
    expect(await beats(db)).toMatchObject({ watched: '{[0,90)}' })
    page.unmount()
  }))

test('skipping ahead before the first full watch is taken back to the edge, and says so', () =>
  inDb(async (db) => {
    const { page, play, drag, video } = await aViewer(db)
    await play(20)
    await drag(45)
    expect(video.currentTime).toBe(20)
    expect(testPhone.toasts).toEqual([SKIPPED])
    await drag(5)
    expect(video.currentTime).toBe(5)
    expect(testPhone.toasts).toHaveLength(1)
    await act(async () => page.result.current.onPause())
    await until(sent)
    expect(await beats(db)).toMatchObject({ watched: '{[0,20)}' })
    page.unmount()
  }))

test('after the first full watch everything may be skipped', () =>
  inDb(async (db) => {
    const { page, play, drag, video } = await aViewer(db, 30)
    await play(30)
    await act(async () => page.result.current.onEnded())
    await until(() => page.result.current.view?.free === true)
    await drag(2)
    await drag(28)
    expect(video.currentTime).toBe(28)
    expect(testPhone.toasts).toEqual([])
    page.unmount()
  }))

test('beats of a lost network keep their numbers and are credited when it is back', () =>
  inDb(async (db) => {
    const { page, play, phone } = await aViewer(db)
    await play(14)
    phone.online = false
    await play(31)
    await act(async () => page.result.current.onPause())
    expect(keptOwn('beats')?.map(({ input }) => input.beat)).toEqual([0, 1, 2])
    phone.online = true
    await pass(15)
    await until(sent)
    expect(await beats(db)).toMatchObject({ beats: '{[0,3)}', watched: '{[0,45)}' })
    page.unmount()
  }))

test('a page that goes to the back tells what was played and resumes there on another phone', () =>
  inDb(async (db) => {
    const { page, play, who, slug } = await aViewer(db)
    await play(9)
    act(hidePage)
    await until(sent)
    const other = await callAs(db, who, 'study.open', { kind: 'film', slug }, { now: now() })
    expect(other.film).toMatchObject({ position: 9, watched: [[0, 9]], free: false })
    page.unmount()
  }))

test('a film that another phone took over pauses kindly', () =>
  inDb(async (db) => {
    const { page, play, who, slug } = await aViewer(db)
    await play(16)
    await until(sent)
    await callAs(db, who, 'study.open', { kind: 'film', slug }, { now: now() })
    await pass(1)
    await play(16)
    await until(() => page.result.current.phase === 'elsewhere')
    expect(HTMLMediaElement.prototype.pause).toHaveBeenCalled()
    expect(await credit(db)).toBe('{[0,24)}')
    page.unmount()
  }))

test('a player that was started while the session opened anew is followed all the same', () =>
  inDb(async (db) => {
    const { page, play, video } = await aViewer(db)
    await play(10)
    await act(async () => page.result.current.onPause())
    await act(async () => {
      const opening = page.result.current.reopen()
      page.result.current.onPlay()
      await opening
    })
    expect(page.result.current.phase).toBe('live')
    // A busy phone reports once a second.
    for (let second = 11; second <= 20; second++)
      await act(async () => {
        jest.advanceTimersByTime(1000)
        video.currentTime = second
        page.result.current.onTime(second)
      })
    await act(async () => page.result.current.onPause())
    await until(sent)
    expect(await credit(db)).toBe('{[0,20)}')
    page.unmount()
  }))

test('while it plays the page is told at most once a second', () =>
  inDb(async (db) => {
    const { page, play } = await aViewer(db)
    const views = new Set<unknown>()
    const watch = renderHook(() => views.add(page.result.current.view))
    for (let n = 0; n < 10; n++) {
      await play(1)
      watch.rerender()
    }
    await until(sent)
    expect(views.size).toBeLessThanOrEqual(12)
    expect(views.size).toBeGreaterThan(5)
    watch.unmount()
    page.unmount()
  }))
