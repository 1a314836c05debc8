import { eq } from 'drizzle-orm'
import readExcelFile from 'read-excel-file/node'
import { v7 } from 'uuid'
import type { Db } from '../../../cloud/db/db'
import { person, session } from '../../../cloud/db/schema/people'
import { callAs, replyAs } from '../../support/callAs'
import { everything } from '../../support/everything'
import { inDb } from '../../support/inDb'
import { anEvent } from '../../support/programme'
import { aLiaison, aMember, anOrganiser, aVisitor, NOW } from '../../support/people'
import { aTrial, tryAs } from '../../support/trial'

type Held = Record<string, Record<string, string | number | null>[]>

const decoded = (base64: string) => Buffer.from(base64, 'base64')
const mine = async (db: Db, who: Parameters<typeof callAs>[1]): Promise<Held> =>
  JSON.parse(decoded((await callAs(db, who, 'people.mine', { format: 'json' })).base64).toString())

describe('people.mine', () => {
  it('holds everything about the asker under Chinese headings, and nothing about anybody else', () =>
    inDb(async (db) => {
      await aTrial(db)
      const held = await mine(db, await tryAs(db, 'official'))
      expect(held['名录']).toMatchObject([{ 姓名: '周明', 单位: '青石镇人民政府' }])
      expect(held['名录沿革']).toHaveLength(2)
      expect(held['报名']).toMatchObject([{ 课程: '任前第一课', 登记人: '王敏' }])
      expect(held['谈话']).toMatchObject([{ 您的回复: null }])
      expect(held['学习']?.map((row) => row['内容'])).toContain('四十箱纸')
      expect(held['完成']?.length).toBeGreaterThan(3)
      expect(held['日历']?.map((row) => row['一句心得'])).toContain('明天去大会，早点出门。')
      expect(held['收藏']).toHaveLength(2)
      const text = JSON.stringify(held)
      const others = (await db.select({ name: person.name }).from(person)).map(({ name }) => name)
      expect(others.filter((name) => text.includes(name)).sort()).toEqual(['周明', '夏小满', '王敏'].sort())
    }))

  it('says which codes were made, which role was taken back and why, what was done in office, which tries failed', () =>
    inDb(async (db) => {
      const [organiser, member] = [await anOrganiser(db), await aMember(db, { tag: '党政办' })]
      await callAs(db, organiser, 'people.invite', { people: [member.id] })
      const role = { person: member.id, role: 'liaison' as const, unit: member.unit }
      const { id: grant } = await callAs(db, organiser, 'people.grant', role)
      await callAs(db, organiser, 'people.revoke', { grant, reason: '轮岗' })
      const event = await anEvent(db, { openedAt: NOW })
      await replyAs(db, member, 'event.signIn', { event, token: 'wrong' })
      const held = await mine(db, member)
      expect(held['名录']).toMatchObject([{ 区分: '党政办' }])
      expect(held['绑定码']).toMatchObject([{ 使用时间: null, 姓名输错次数: 0 }])
      expect(held['账号']?.map((row) => row['说明']).join()).toContain('收回：轮岗')
      expect(held['签到试错']).toEqual([{ 大会: '廉政教育大会', 输错次数: 1 }])
      const done = (await mine(db, organiser))['履职操作']?.map((row) => row['操作'])
      expect(done).toEqual(['people.invite', 'people.grant', 'people.revoke'])
    }))

  it('is a workbook with a sheet for each kind', () =>
    inDb(async (db) => {
      const { fileName, base64 } = await callAs(db, await aMember(db), 'people.mine', { format: 'xlsx' })
      expect(fileName).toBe('我的数据-2026-11-23.xlsx')
      const sheets = await readExcelFile(decoded(base64))
      const names = sheets.map(({ sheet }) => sheet)
      expect(names).toEqual(
        expect.arrayContaining([
          '名录',
          '报名',
          '学习',
          '完成',
          '签到',
          '谈话',
          '心得',
          '日历',
          '申请',
          '收藏',
        ]),
      )
      expect(sheets.find(({ sheet }) => sheet === '签到')?.data.flat()).toContain('没有这一类信息')
    }))

  it('refuses a visitor', () =>
    inDb(async (db) => {
      expect(await replyAs(db, aVisitor(), 'people.mine', { format: 'json' })).toMatchObject({
        code: 'signin',
      })
    }))
})

describe('people.ask', () => {
  const asked = { id: v7(), kind: 'correction' as const, text: '任职日期写早了一天' }

  it('is due after fifteen working days, and sent twice is one', () =>
    inDb(async (db) => {
      const member = await aMember(db)
      const first = await callAs(db, member, 'people.ask', asked)
      expect(first).toMatchObject({ dueOn: '2026-12-14', answer: null })
      expect(
        await callAs(db, member, 'people.ask', asked, { now: new Date(NOW.getTime() + 60_000) }),
      ).toEqual(first)
      expect((await callAs(db, member, 'people.asked', {})).items).toEqual([first])
      expect(await replyAs(db, member, 'people.ask', { ...asked, text: '别的话' })).toMatchObject({
        code: 'conflict',
      })
    }))

  it('of another person answers as not there', () =>
    inDb(async (db) => {
      await callAs(db, await aMember(db), 'people.ask', asked)
      const other = await aMember(db)
      expect(await replyAs(db, other, 'people.ask', asked)).toMatchObject({ code: 'missing' })
      expect((await callAs(db, other, 'people.asked', {})).items).toEqual([])
    }))

  it('is answered once by an organiser, and seen with its answer', () =>
    inDb(async (db) => {
      const [member, organiser] = [await aMember(db), await anOrganiser(db)]
      await callAs(db, member, 'people.ask', asked)
      const waiting = await callAs(db, organiser, 'people.requests', { open: true })
      expect(waiting.items).toMatchObject([{ id: asked.id, name: member.name, text: asked.text }])
      const answer = { id: asked.id, answer: '已更正', erase: false }
      expect(await replyAs(db, await aLiaison(db), 'people.answerRequest', answer)).toMatchObject({
        code: 'forbidden',
      })
      expect(await replyAs(db, organiser, 'people.answerRequest', { ...answer, erase: true })).toMatchObject({
        code: 'input',
      })
      await callAs(db, organiser, 'people.answerRequest', answer)
      await callAs(db, organiser, 'people.answerRequest', answer)
      const again = { ...answer, answer: '换个说法' }
      expect(await replyAs(db, organiser, 'people.answerRequest', again)).toMatchObject({ code: 'conflict' })
      expect((await callAs(db, member, 'people.asked', {})).items).toMatchObject([{ answer: '已更正' }])
      expect((await callAs(db, organiser, 'people.requests', { open: true })).items).toEqual([])
      expect((await callAs(db, organiser, 'people.requests', { open: false })).items).toHaveLength(1)
    }))
})

describe('an erasure carried out', () => {
  it('leaves the counts and not one word of the person', () =>
    inDb(async (db) => {
      await aTrial(db)
      const official = await tryAs(db, 'official')
      const id = v7()
      await callAs(db, official, 'people.ask', { id, kind: 'erasure', text: '请删去我的全部信息' })
      const { courses } = await callAs(db, official, 'programme.mine', {})
      const talk = courses[0]?.steps.find(({ kind }) => kind === 'talk')?.talk?.id ?? ''
      await callAs(db, official, 'programme.replyTalk', { talk, agrees: 'no', text: '谈话人写错了' })
      const [before] = await db.select().from(person).where(eq(person.name, '周明'))
      const correction = { id: v7(), kind: 'correction' as const, text: '我的职务写错了' }
      await callAs(db, official, 'people.ask', correction)
      const organiser = await tryAs(db, 'organiser')
      const corrected = { id: correction.id, answer: '职务已改为分管水利的副镇长', erase: false }
      await callAs(db, organiser, 'people.answerRequest', corrected)
      const whole = await everything(db)
      await callAs(db, organiser, 'people.answerRequest', { id, answer: '已按您的申请删除', erase: true })
      const left = await everything(db)
      const text = Object.values(left).flat().join('\n')
      const words = [
        '周明',
        '请删去我的全部信息',
        '谈话人写错了',
        '明天去大会',
        corrected.answer,
        `trial-${before?.id}`,
      ]
      expect(words.filter((word) => !JSON.stringify(whole).includes(word))).toEqual([])
      // His name in the trial's own list of personas is the trial's, not a record.
      expect(
        words.filter((word) => text.replaceAll(left['setting']?.join('\n') ?? '', '').includes(word)),
      ).toEqual([])
      const own = (rows: string[] = []) => rows.filter((row) => row.includes(before?.id ?? '?')).join()
      expect(own(whole['enrolment'])).toContain(before?.appointedOn)
      expect(own(left['enrolment'])).not.toContain(before?.appointedOn)
      for (const table of ['enrolment', 'completion', 'attendance', 'talk', 'person'])
        expect(left[table]).toHaveLength(whole[table]?.length ?? 0)
      for (const table of ['day_note', 'checkin', 'watch', 'reading', 'favourite'])
        expect(left[table]?.filter((row) => row.includes(before?.id ?? '?'))).toEqual([])
      expect((await callAs(db, official, 'people.me', {})).person).toBeNull()
      const shown = await callAs(db, organiser, 'people.roster', { query: '已删除' })
      expect(shown.items).toEqual([])
      expect(await replyAs(db, organiser, 'people.invite', { people: [before?.id ?? ''] })).toMatchObject({
        code: 'missing',
      })
    }))
})

describe('people.withdraw', () => {
  it('takes the consent back and signs every device out, the browser too', () =>
    inDb(async (db) => {
      const organiser = await anOrganiser(db)
      const member = await aMember(db)
      const { slips } = await callAs(db, organiser, 'people.invite', { people: [member.id] })
      const slip = { code: slips[0]?.code ?? '', name: member.name, consent: '2026-11' }
      const { token } = await callAs(db, null, 'people.bind', slip)
      const browser = { kind: 'bearer' as const, token: token ?? '' }
      await callAs(db, browser, 'people.withdraw', {})
      for (const device of [member, browser])
        expect(await callAs(db, device, 'people.me', {})).toMatchObject({ person: null, consent: null })
      expect((await db.select().from(session)).map(({ revokedAt }) => revokedAt)).toEqual([NOW])
      expect(await callAs(db, organiser, 'people.person', { id: member.id })).toMatchObject({ bound: false })
    }))
})

describe('people.consent and people.prefer', () => {
  it('keep what the person chose, for today’s text only', () =>
    inDb(async (db) => {
      const member = await aMember(db)
      expect(await replyAs(db, member, 'people.consent', { version: '1999' })).toMatchObject({
        code: 'input',
      })
      await callAs(db, member, 'people.consent', { version: '2026-11' })
      await callAs(db, member, 'people.prefer', { calendar: false })
      expect(await callAs(db, member, 'people.me', {})).toMatchObject({
        consent: '2026-11',
        preferences: { calendar: false },
      })
      expect(await replyAs(db, aVisitor(), 'people.prefer', { calendar: true })).toMatchObject({
        code: 'signin',
      })
    }))
})
