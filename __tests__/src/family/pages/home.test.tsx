import { fireEvent, screen } from '@testing-library/react'
import type { Db } from '../../../../cloud/db/db'
import Family from '../../../../src/family/pages/home/index'
import Home from '../../../../src/pages/home/index'
import Me from '../../../../src/pages/me/index'
import { pathOf } from '../../../../src/routes'
import { callAs } from '../../../support/callAs'
import { aFamilyProgramme, aRelative } from '../../../support/family'
import { inDb } from '../../../support/inDb'
import { openPage, tap } from '../../../support/openPage'
import { aMember } from '../../../support/people'
import { anEnrolment, film } from '../../../support/programme'
import { aSignedPledge } from '../../../support/signedPledge'
import { aFilm } from '../../../support/study'

async function aFamily(db: Db) {
  const { slug: seen, title } = await aFilm(db, 98)
  const programme = await aFamilyProgramme(db, [film(seen)])
  const official = await aMember(db, { name: '周明' })
  const relative = await aRelative(db, official, { name: '周老' })
  await anEnrolment(db, relative, programme.slug)
  return { ...programme, official, relative, title, seen }
}

test('the family page leads to the letter, the film, the circles and 家书', () =>
  inDb(async (db) => {
    const { relative, initiative, seen } = await aFamily(db)
    const { phone, unmount } = await openPage(db, relative, <Family />)
    expect(await screen.findByText('和周明一起，守好家门')).toBeTruthy()
    await tap('步骤reading')
    await tap('步骤film')
    await tap('三个圈子悄悄话')
    await tap('给周明一句家书')
    expect(phone.opened).toEqual([
      `${pathOf('pledge')}?slug=${initiative}`,
      `${pathOf('film')}?slug=${seen}`,
      pathOf('circles'),
      `${pathOf('letter')}?bond=${relative.bond}`,
    ])
    unmount()
  }))

test('暂不签 stands beside signing, needs no reason, and may be changed at any time', () =>
  inDb(async (db) => {
    const { relative, pledge, official } = await aFamily(db)
    const { phone, unmount } = await openPage(db, relative, <Family />)
    const buttons = [await screen.findByText('读一读再签'), screen.getByText('暂不签')]
    const [sign, defer] = buttons.map((one) => one.closest('button')?.className)
    expect(sign).toBe(defer)
    await tap('暂不签')
    expect(await screen.findByText(/您选了暂不签，没有人会来问/)).toBeTruthy()
    expect(JSON.stringify(await callAs(db, official, 'family.mine', {}))).not.toMatch(/defer/i)
    await tap('读一读再签')
    expect(phone.opened).toEqual([`${pathOf('pledge')}?slug=${pledge}`])
    unmount()
  }))

test('暂不签 in the night bears the day of the county', () =>
  inDb(async (db) => {
    const { relative, pledge } = await aFamily(db)
    const { id } = await callAs(db, relative, 'people.draft', {})
    const night = { now: new Date('2026-11-23T00:30:00+08:00') }
    await callAs(db, relative, 'pledge.defer', { id, slug: pledge, to: null, reason: null }, night)
    const { unmount } = await openPage(db, relative, <Family />)
    expect(await screen.findByText(/^11月23日您选了暂不签/)).toBeTruthy()
    unmount()
  }))

test('who has signed sees it, with the day, and is asked nothing more', () =>
  inDb(async (db) => {
    const { relative, pledge } = await aFamily(db)
    const { id } = await aSignedPledge(db, relative, { slug: pledge })
    const { phone, unmount } = await openPage(db, relative, <Family />)
    await tap('看我签的承诺书')
    expect(phone.opened).toEqual([`${pathOf('signed')}?signing=${id}`])
    expect(screen.queryByText('暂不签')).toBeNull()
    expect(screen.getAllByText('11月23日')).toHaveLength(2)
    unmount()
  }))

test('a role is taken on and put down', () =>
  inDb(async (db) => {
    const { relative } = await aFamily(db)
    const { unmount } = await openPage(db, relative, <Family />)
    const roles = async () => (await callAs(db, relative, 'family.home', {})).roles
    fireEvent.click(await screen.findByLabelText('守门员，已关闭'))
    await screen.findByLabelText('守门员，已开启')
    expect(await roles()).toEqual(['守门员'])
    fireEvent.click(screen.getByLabelText('守门员，已开启'))
    await screen.findByLabelText('守门员，已关闭')
    expect(await roles()).toEqual([])
    unmount()
  }))

test('a family member ends the bond, and is told what stays', () =>
  inDb(async (db) => {
    const { relative, official } = await aFamily(db)
    const { unmount } = await openPage(db, relative, <Family />)
    await tap('结束与周明的绑定')
    await tap('结束绑定')
    expect(await screen.findByText('绑定已经结束')).toBeTruthy()
    expect((await callAs(db, official, 'family.mine', {})).members).toEqual([])
    unmount()
  }))

test('首页 of a family member leads to the family page and shows nothing of an official’s', () =>
  inDb(async (db) => {
    const { relative } = await aFamily(db)
    const { phone, unmount } = await openPage(db, relative, <Home />)
    await tap('打开家庭页')
    expect(phone.opened).toEqual([pathOf('family')])
    for (const words of ['学习日历', '绑定身份', '工作台']) expect(screen.queryByText(words)).toBeNull()
    unmount()
  }))

test('我的 shows a family member what is theirs, and an official’s post to the official alone', () =>
  inDb(async (db) => {
    const { relative } = await aFamily(db)
    const { unmount } = await openPage(db, relative, <Me />)
    expect(await screen.findByText('我的家庭页')).toBeTruthy()
    expect(screen.getByText('查看我的数据')).toBeTruthy()
    for (const words of ['家人', '我的课程', '学习日历', '我的心得', '工作台'])
      expect(screen.queryByText(words)).toBeNull()
    unmount()
  }))

test('an official who is also somebody’s family keeps the own course apart from the family’s', () =>
  inDb(async (db) => {
    const { slug } = await aFamily(db)
    const both = await aMember(db, { name: '何静' })
    await anEnrolment(db, both, slug)
    const { unmount } = await openPage(db, both, <Home />)
    expect(await screen.findByText('您现在没有要完成的课程')).toBeTruthy()
    expect(screen.queryByText('家庭助廉')).toBeNull()
    unmount()
  }))
