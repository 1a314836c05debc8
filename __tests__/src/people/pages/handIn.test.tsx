import { screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import Asks from '../../../../src/people/pages/asks/index'
import Suggest from '../../../../src/people/pages/suggest/index'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aMember, anOrganiser } from '../../../support/people'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import type { testPhone } from '../../../support/taro'
import { until } from '../../../support/time'

type Phone = typeof testPhone

/** The next answer to that call is lost on its way; what it did is done. */
function loseTheAnswer(phone: Phone, lost: string): void {
  const server = phone.network
  phone.network = async (action, ...rest) => {
    const answer = await server(action, ...rest)
    if (action !== lost) return answer
    phone.network = server
    throw new Error('request:fail')
  }
}

test('a suggestion without a name keeps no account, and its receipt on the phone fetches the answer', () =>
  inDb(async (db) => {
    const { phone, unmount } = await openPage(db, await aMember(db), <Suggest />)
    type('您的意见', '字再大一点')
    await tap('提交')
    expect(await screen.findByText('等待答复')).toBeTruthy()
    expect(valueOf('您的意见')).toBe('')
    expect((await db.execute(sql`select "account", "text" from suggestion`)).rows).toEqual([
      { account: null, text: '字再大一点' },
    ])
    unmount()
    const organiser = await anOrganiser(db)
    const { items } = await callAs(db, organiser, 'people.suggestions', { open: true })
    await callAs(db, organiser, 'people.answerSuggestion', { id: items[0]!.id, answer: '下一版改' })
    const receipts = phone.store.get('qf:receipts')
    const again = await openPage(db, await aMember(db), <div />)
    again.phone.store.set('qf:receipts', receipts)
    again.rerender(<Suggest />)
    expect(await screen.findByText('下一版改')).toBeTruthy()
    again.unmount()
  }))

test('a correction asked for without a network stays on the phone, and is asked once', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { phone, unmount } = await openPage(db, who, <Asks />)
    await screen.findByText('更正')
    type('内容', '职务应为副局长')
    phone.online = false
    await tap('提交')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    expect(valueOf('内容')).toBe('职务应为副局长')
    phone.online = true
    await tap('提交')
    expect(await screen.findByText('12月14日前答复')).toBeTruthy()
    expect(valueOf('内容')).toBe('')
    expect((await callAs(db, who, 'people.asked', {})).items).toHaveLength(1)
    unmount()
  }))

test('words changed after an answer was lost go out as a second request, and the first is shown', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { phone, unmount } = await openPage(db, who, <Asks />)
    await screen.findByText('更正')
    loseTheAnswer(phone, 'people.ask')
    type('内容', '职务应为副局长')
    await tap('提交')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    type('内容', '职务应为副局长，任职日期也不对')
    await tap('提交')
    expect(await screen.findByText(/已经提交过了/)).toBeTruthy()
    expect(await screen.findByText('12月14日前答复')).toBeTruthy()
    await tap('提交')
    await until(() => phone.toasts.length > 0)
    expect((await callAs(db, who, 'people.asked', {})).items).toHaveLength(2)
    unmount()
  }))

test('a suggestion changed after an answer was lost: the first is shown with its receipt, the second can be handed in', () =>
  inDb(async (db) => {
    const { phone, unmount } = await openPage(db, await aMember(db), <Suggest />)
    loseTheAnswer(phone, 'people.suggest')
    type('您的意见', '字再大一点')
    await tap('提交')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    type('您的意见', '字再大一点，行距也是')
    await tap('提交')
    expect(await screen.findByText(/改动之前的那一份已经收到/)).toBeTruthy()
    expect(await screen.findByText('字再大一点')).toBeTruthy()
    expect(valueOf('您的意见')).toBe('字再大一点，行距也是')
    await tap('提交')
    await until(() => phone.toasts.length > 0)
    // Each receipt asks for its own answer.
    await until(() => screen.queryAllByText('等待答复').length === 2)
    expect(phone.store.get('qf:receipts')).toHaveLength(2)
    unmount()
  }))
