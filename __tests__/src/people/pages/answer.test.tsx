import { fireEvent, screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import Requests from '../../../../src/people/pages/requests/index'
import Suggestions from '../../../../src/people/pages/suggestions/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aMember, anOrganiser, type Someone } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { until } from '../../../support/time'

async function asks(db: Db, name: string, kind: 'correction' | 'erasure'): Promise<Someone> {
  const who = await aMember(db, { name })
  const { id } = await callAs(db, who, 'people.draft', {})
  await callAs(db, who, 'people.ask', { id, kind, text: '见来信' })
  return who
}

const answerButtons = () => screen.findAllByText('答复', { selector: 'button *' })
const open = async (nth: number) => fireEvent.click((await answerButtons())[nth] as HTMLElement)
const close = () => fireEvent.click(screen.getByLabelText('关闭'))

test('an answer begun for one person waits for that one, and is not there for the next', () =>
  inDb(async (db) => {
    await asks(db, '周明', 'correction')
    await asks(db, '陈新', 'correction')
    const { unmount } = await openPage(db, await anOrganiser(db), <Requests />)
    await screen.findByText('周明申请更正')
    await open(0)
    const first = screen.getByRole('dialog').getAttribute('aria-label')
    type('答复', '职务已经改为副局长')
    close()
    await open(1)
    expect(screen.getByRole('dialog').getAttribute('aria-label')).not.toBe(first)
    expect(valueOf('答复')).toBe('')
    close()
    await open(0)
    expect(screen.getByRole('dialog').getAttribute('aria-label')).toBe(first)
    expect(valueOf('答复')).toBe('职务已经改为副局长')
    unmount()
  }))

test('a refused answer stays on the screen, and the button can be pressed again', () =>
  inDb(async (db) => {
    await asks(db, '周明', 'correction')
    const { phone, unmount } = await openPage(db, await anOrganiser(db), <Requests />)
    await screen.findByText('周明申请更正')
    await open(0)
    type('答复', '已经改好')
    phone.online = false
    await open(1)
    await until(() => phone.toasts.length > 0)
    expect(valueOf('答复')).toBe('已经改好')
    phone.online = true
    await open(1)
    expect(await screen.findByText('没有待答复的申请')).toBeTruthy()
    expect([...phone.store.keys()].filter((key) => key.startsWith('qf:draft:answer'))).toEqual([])
    unmount()
  }))

test('an erasure is named on the button that carries it out, and nobody is left under that name', () =>
  inDb(async (db) => {
    const who = await asks(db, '周明', 'erasure')
    const organiser = await anOrganiser(db)
    const { phone, unmount } = await openPage(db, organiser, <Requests />)
    await screen.findByText('周明申请删除')
    await open(0)
    type('答复', '已经删除')
    await tap('同意并执行删除')
    await tap('答复并删除')
    await until(() => phone.toasts.length > 0)
    expect(phone.toasts).toEqual(['已答复并删除'])
    expect((await callAs(db, organiser, 'people.roster', { query: who.name })).items).toEqual([])
    unmount()
  }))

test('a suggestion that was answered leaves the list, and is found under those that are done', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { id } = await callAs(db, who, 'people.draft', {})
    await callAs(db, who, 'people.suggest', { id, text: '字再大一点', named: false })
    const { unmount } = await openPage(db, await anOrganiser(db), <Suggestions />)
    await screen.findByText('字再大一点')
    await open(0)
    await open(1)
    expect(await screen.findByText('请写几个字再答复')).toBeTruthy()
    type('答复', '下一版改')
    await open(1)
    expect(await screen.findByText('没有待答复的意见')).toBeTruthy()
    await tap('已处理')
    expect(await screen.findByText('字再大一点')).toBeTruthy()
    expect(screen.getByText('答复：下一版改')).toBeTruthy()
    unmount()
  }))
