import { fireEvent, screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import Accept from '../../../../src/family/pages/accept/index'
import { pathOf } from '../../../../src/routes'
import { callAs } from '../../../support/callAs'
import { acceptance, aFamilyProgramme, anInvite, aRelative } from '../../../support/family'
import { inDb } from '../../../support/inDb'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { aMember, aVisitor, NOW, type Asker } from '../../../support/people'
import { until } from '../../../support/time'

const opened = (db: Db, who: Asker | null, t: string, now?: () => Date) =>
  openPage(db, who, <Accept />, { t }, now)

const agree = () => screen.getAllByRole('checkbox').forEach((box) => fireEvent.click(box))

test('an invite says who invites and what is not asked, and a family member comes in', () =>
  inDb(async (db) => {
    await aFamilyProgramme(db)
    const official = await aMember(db, { name: '周明' })
    const { token } = await anInvite(db, official, '父母')
    const { phone, unmount } = await opened(db, aVisitor(), token)
    expect(await screen.findByText('周明邀请您，一起守好家门')).toBeTruthy()
    expect(screen.getByText(/手机号、身份证号、照片、定位都不要/)).toBeTruthy()
    expect(screen.getByText(/不想用手机也可以/)).toBeTruthy()
    expect(valueOf('您是周明的')).toBe('父母')
    expect(screen.getByText('请填写您的姓名')).toBeTruthy()
    type('您的姓名', '周老')
    expect(screen.getByText('只请年满十八周岁的家人，请确认后勾选')).toBeTruthy()
    agree()
    await tap('接受邀请')
    await until(() => phone.opened.length > 0)
    expect(phone.opened).toEqual([pathOf('family')])
    const { members } = await callAs(db, official, 'family.mine', {})
    expect(members).toMatchObject([{ name: '周老', relation: '父母', signed: false }])
    unmount()
  }))

test('the relation may be corrected, and what was typed stays without a network', () =>
  inDb(async (db) => {
    const official = await aMember(db, { name: '周明' })
    const { token } = await anInvite(db, official, '配偶')
    const { phone, unmount } = await opened(db, aVisitor(), token)
    await screen.findByText('周明邀请您，一起守好家门')
    type('您的姓名', '周小')
    fireEvent.change(screen.getByLabelText('您是周明的'), { target: { value: '成年子女' } })
    agree()
    phone.online = false
    await tap('接受邀请')
    expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
    expect(valueOf('您的姓名')).toBe('周小')
    expect(valueOf('您是周明的')).toBe('成年子女')
    phone.online = true
    await tap('接受邀请')
    await until(() => phone.opened.length > 0)
    const { members } = await callAs(db, official, 'family.mine', {})
    expect(members).toMatchObject([{ name: '周小', relation: '成年子女' }])
    unmount()
  }))

test('forwarded to a second person, who was typing while the first one took it, it says so', () =>
  inDb(async (db) => {
    const { token } = await anInvite(db, await aMember(db, { name: '周明' }))
    const { unmount } = await opened(db, aVisitor(), token)
    await screen.findByText('周明邀请您，一起守好家门')
    type('您的姓名', '旁人')
    agree()
    await callAs(db, aVisitor(), 'family.accept', acceptance(token))
    await tap('接受邀请')
    expect(await screen.findByText('这份邀请已经用过了')).toBeTruthy()
    expect(screen.queryByText(/周明/)).toBeNull()
    unmount()
  }))

test.each([
  ['withdrawn', '这份邀请收回了'],
  ['expired', '这份邀请过期了'],
  ['own', '这是您自己发的邀请'],
  ['forged', '没有找到这份邀请'],
  ['cut short', '没有找到这份邀请'],
])('%s: %s, and what to do', (how, words) =>
  inDb(async (db) => {
    const official = await aMember(db)
    const { id, token } = await anInvite(db, official)
    if (how === 'withdrawn') await callAs(db, official, 'family.withdrawInvite', { id })
    const late = new Date(NOW.getTime() + 8 * 86_400_000)
    const shown = { forged: 'x'.repeat(32), 'cut short': token.slice(0, 20) }[how] ?? token
    const { unmount } = await opened(
      db,
      how === 'own' ? official : null,
      shown,
      how === 'expired' ? () => late : undefined,
    )
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.queryByText('接受邀请')).toBeNull()
    unmount()
  }),
)

test('an official who is signed in accepts under the own name, and is told what that means', () =>
  inDb(async (db) => {
    const { token } = await anInvite(db, await aMember(db, { name: '周明' }))
    const spouse = await aMember(db, { name: '何静' })
    const { phone, unmount } = await opened(db, spouse, token)
    expect(await screen.findByText('您现在是何静')).toBeTruthy()
    expect(screen.getByText(/您在名册上的身份、课程和记录都不变/)).toBeTruthy()
    expect(screen.queryByLabelText('您的姓名')).toBeNull()
    agree()
    await tap('接受邀请')
    await until(() => phone.opened.length > 0)
    const { roles, person } = await callAs(db, spouse, 'people.me', {})
    expect(roles).toEqual(expect.arrayContaining(['relative', 'member']))
    expect(person?.kind).toBe('official')
    unmount()
  }))

test('whoever is somebody’s family already may be another’s too', () =>
  inDb(async (db) => {
    const relative = await aRelative(db, await aMember(db), { name: '周老' })
    const { token } = await anInvite(db, await aMember(db, { name: '周明' }))
    const { phone, unmount } = await opened(db, relative, token)
    expect(await screen.findByText(/接受以后，您也是周明的家人/)).toBeTruthy()
    agree()
    await tap('接受邀请')
    await until(() => phone.opened.length > 0)
    expect((await callAs(db, relative, 'family.home', {})).bonds).toHaveLength(2)
    unmount()
  }))
