import { fireEvent, screen } from '@testing-library/react'
import Kin from '../../../../src/family/pages/kin/index'
import { callAs } from '../../../support/callAs'
import { aFamilyProgramme, aLine, anInvite, aRelative } from '../../../support/family'
import { inDb } from '../../../support/inDb'
import { openPage, tap } from '../../../support/openPage'
import { aMember } from '../../../support/people'
import { aSignedPledge } from '../../../support/signedPledge'
import { until } from '../../../support/time'

test('an official makes an invite, copies its link, and takes it back', () =>
  inDb(async (db) => {
    const official = await aMember(db)
    const { phone, unmount } = await openPage(db, official, <Kin />)
    await tap('父母')
    await tap('发一份邀请')
    await tap('复制链接')
    await until(() => phone.toasts.length > 0)
    const [made] = (await callAs(db, official, 'family.mine', {})).invites
    expect(made).toMatchObject({ relation: '父母', state: 'open' })
    expect(phone.store.get('clipboard')).toBe(made?.url)
    expect(screen.getByLabelText('给父母的邀请二维码')).toBeTruthy()
    await tap('收回这份邀请')
    await tap('收回')
    await until(() => screen.queryByText('发出的邀请') === null)
    expect(screen.queryByText('复制链接')).toBeNull()
    expect((await callAs(db, official, 'family.mine', {})).invites[0]?.state).toBe('withdrawn')
    unmount()
  }))

test('without a network nothing is said to be made, and the next tap makes one', () =>
  inDb(async (db) => {
    const official = await aMember(db)
    const { phone, unmount } = await openPage(db, official, <Kin />)
    await screen.findByText('发一份邀请')
    phone.online = false
    await tap('发一份邀请')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    phone.online = true
    await tap('发一份邀请')
    await screen.findByText('复制链接')
    expect((await callAs(db, official, 'family.mine', {})).invites).toHaveLength(1)
    unmount()
  }))

test('an invite that waits is shown again with the days it has left', () =>
  inDb(async (db) => {
    const official = await aMember(db)
    const { url } = await anInvite(db, official, '兄弟姐妹')
    const { unmount } = await openPage(db, official, <Kin />)
    expect(await screen.findByText('还有 7 天')).toBeTruthy()
    await tap('请兄弟姐妹')
    expect(await screen.findByText(url ?? '')).toBeTruthy()
    unmount()
  }))

test('of a member the official sees whether they have signed, and a letter only after the own signing', () =>
  inDb(async (db) => {
    const { pledge } = await aFamilyProgramme(db)
    const official = await aMember(db)
    const relative = await aRelative(db, official, { name: '周老' })
    const line = await aLine(db, '家里的灯给你留着。')
    await callAs(db, relative, 'family.write', { bond: relative.bond, line })
    const first = await openPage(db, official, <Kin />)
    expect(await screen.findByText('周老')).toBeTruthy()
    expect(screen.getByText('未签')).toBeTruthy()
    expect(screen.getByText(/您签好自己的承诺书，它就打开/)).toBeTruthy()
    expect(screen.queryByText('家里的灯给你留着。')).toBeNull()
    first.unmount()

    await callAs(db, relative, 'family.home', {})
    await aSignedPledge(db, relative, { slug: pledge })
    await aSignedPledge(db, official)
    const second = await openPage(db, official, <Kin />)
    expect(await screen.findByText('已签')).toBeTruthy()
    expect(await screen.findByText('家里的灯给你留着。')).toBeTruthy()
    second.phone.online = false
    await tap('打印桌面卡片')
    await until(() => second.phone.toasts.length > 0)
    expect(second.phone.toasts).toEqual(['网络不通，请稍后再试'])
    second.unmount()
  }))

test('a bond ends only after it was asked once', () =>
  inDb(async (db) => {
    const official = await aMember(db)
    await aRelative(db, official, { name: '周老' })
    const { unmount } = await openPage(db, official, <Kin />)
    fireEvent.click(await screen.findByLabelText('结束与周老的绑定'))
    expect(await screen.findByText(/签过的承诺书仍是本人签的/)).toBeTruthy()
    expect((await callAs(db, official, 'family.mine', {})).members).toHaveLength(1)
    fireEvent.click(screen.getAllByText('结束绑定').at(-1) as HTMLElement)
    await until(() => screen.queryByText('周老') === null)
    expect((await callAs(db, official, 'family.mine', {})).members).toHaveLength(0)
    unmount()
  }))
