import { webcrypto } from 'node:crypto'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { v7 } from 'uuid'
import type { Db } from '../../../../cloud/db/db'
import { certificate } from '../../../../cloud/db/schema/certificate'
import { sha256 } from '../../../../cloud/sha256'
import { noteSigned } from '../../../../src/features/pledge/justSigned'
import MyPledges from '../../../../src/pledge/pages/mine/index'
import SignedPage from '../../../../src/pledge/pages/signed/index'
import VerifyPage from '../../../../src/pledge/pages/verify/index'
import { pathOf } from '../../../../src/routes'
import { callAs } from '../../../support/callAs'
import { aRelative } from '../../../support/family'
import { inDb } from '../../../support/inDb'
import { openPage, tap, type, valueOf } from '../../../support/openPage'
import { aMember, NOW } from '../../../support/people'
import { aPledgeText, A_NAME } from '../../../support/pledge'
import { anEnrolment, aProgramme, aStep } from '../../../support/programme'
import { until } from '../../../support/time'

const now = new Date(NOW.getTime() + 90_000)
const clock = () => now

async function signed(db: Db) {
  const who = await aMember(db)
  const slug = await aPledgeText(db)
  const programme = await aProgramme(db, [aStep({ kind: 'pledge', pledge: slug, title: '签署承诺书' })])
  await anEnrolment(db, who, programme)
  const { draft } = await callAs(db, who, 'pledge.open', { slug })
  const signing = await callAs(db, who, 'pledge.sign', { draft, strokes: A_NAME, endReached: true }, { now })
  return { who, slug, signing }
}

// jsdom has neither; every browser does.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
const drop = (input: HTMLElement, bytes: Uint8Array) =>
  fireEvent.change(input, {
    target: { files: [{ name: '证书.pdf', arrayBuffer: async () => bytes.buffer }] },
  })

afterEach(cleanup)

test('the seal falls once on what was just signed, with the hand and what it finished', () =>
  inDb(async (db) => {
    const { who, signing } = await signed(db)
    noteSigned(signing, A_NAME)
    await openPage(db, who, <SignedPage />, { signing: signing.id, fresh: '1' }, clock)
    expect(await screen.findByText('签署完成')).toBeTruthy()
    expect(screen.getByText('“签署承诺书”完成')).toBeTruthy()
    expect(screen.getByLabelText('手写签名')).toBeTruthy()
    expect(screen.getByLabelText('已签，有效').parentElement?.className).toContain('signed-falls')
    expect(screen.getByText(signing.serial)).toBeTruthy()
    expect(await screen.findByText('打开结业证书')).toBeTruthy()
    cleanup()
    await openPage(db, who, <SignedPage />, { signing: signing.id }, clock)
    expect((await screen.findByLabelText('已签，有效')).parentElement?.className).not.toContain(
      'signed-falls',
    )
  }))

test('taking it back says what follows first, and then stands as taken back', () =>
  inDb(async (db) => {
    const { who, slug, signing } = await signed(db)
    const { phone } = await openPage(db, who, <SignedPage />, { signing: signing.id }, clock)
    await tap('撤回签署')
    expect(await screen.findByText(/以后核验出来是“已撤回”/)).toBeTruthy()
    expect((await callAs(db, who, 'pledge.mine', {})).items[0]?.state).toBe('valid')
    fireEvent.click(screen.getAllByText('撤回签署').at(-1)!)
    expect(await screen.findByText('重新读一遍，再签')).toBeTruthy()
    expect((await callAs(db, who, 'pledge.mine', {})).items[0]?.state).toBe('withdrawn')
    await tap('重新读一遍，再签')
    expect(phone.opened).toEqual([`/pledge/pages/text/index?slug=${slug}`])
  }))

test("another's signing is not found", () =>
  inDb(async (db) => {
    const { signing } = await signed(db)
    await openPage(db, await aMember(db), <SignedPage />, { signing: signing.id }, clock)
    expect(await screen.findByText('没有找到这次签署')).toBeTruthy()
    expect(screen.queryByText(signing.serial)).toBeNull()
  }))

test('one sees all one has signed, and the certificate of what was finished', () =>
  inDb(async (db) => {
    const { who, signing } = await signed(db)
    const { phone } = await openPage(db, who, <MyPledges />, {}, clock)
    expect(await screen.findByText(signing.serial)).toBeTruthy()
    expect(screen.getByText('结业证书')).toBeTruthy()
    await tap(signing.serial)
    expect(phone.opened).toEqual([`/pledge/pages/signed/index?signing=${signing.id}`])
  }))

test('who has signed nothing is told when it will come', () =>
  inDb(async (db) => {
    await openPage(db, await aMember(db), <MyPledges />)
    expect(await screen.findByText('还没有签过')).toBeTruthy()
  }))

test('family that has signed nothing is led to the family page', () =>
  inDb(async (db) => {
    const { phone } = await openPage(db, await aRelative(db, await aMember(db)), <MyPledges />)
    await tap('打开家庭页')
    expect(phone.opened).toEqual([pathOf('family')])
    expect(screen.queryByText('看我的课程')).toBeNull()
  }))

test('anyone verifies a serial, however it is typed; the name stays masked', () =>
  inDb(async (db) => {
    const { who, signing } = await signed(db)
    await openPage(db, null, <VerifyPage />, {}, clock)
    await screen.findByLabelText('编号')
    type('编号', signing.serial.toLowerCase().replaceAll('-', ' '))
    expect(valueOf('编号')).toBe(signing.serial)
    fireEvent.click(screen.getAllByText('核验').at(-1)!)
    expect(await screen.findByText('真实有效')).toBeTruthy()
    expect(screen.getByText('哈希、签名、链条，三项刚刚重新核算，都成立')).toBeTruthy()
    expect(screen.queryByText(who.name)).toBeNull()
    expect(screen.getByText(`${who.name[0]}${'*'.repeat([...who.name].length - 1)}`)).toBeTruthy()
  }))

test('a link verifies at once; taken back and unknown are said in words', () =>
  inDb(async (db) => {
    const { who, signing } = await signed(db)
    await callAs(db, who, 'pledge.withdraw', { signing: signing.id }, { now })
    await openPage(db, null, <VerifyPage />, { s: signing.serial }, clock)
    expect(await screen.findByText('已撤回')).toBeTruthy()
    cleanup()
    await openPage(db, null, <VerifyPage />, { s: '2222-3333-4444-5555' }, clock)
    expect(await screen.findByText('没有这个编号')).toBeTruthy()
    expect(screen.queryByText(/哈希/)).toBeNull()
  }))

test('a letter that no serial has is pointed at before anything is asked', () =>
  inDb(async (db) => {
    const { phone } = await openPage(db, null, <VerifyPage />, {}, clock)
    await screen.findByLabelText('编号')
    const asked: string[] = []
    phone.network = async (action) => void asked.push(action)
    type('编号', '7KM2-94TD-O222-3333')
    fireEvent.click(screen.getAllByText('核验').at(-1)!)
    expect((await screen.findByRole('alert')).textContent).toBe('编号里没有“O”，请对照证书再看一遍')
    expect(asked).toEqual([])
  }))

test('the sealed file is recognised by its hash, and one changed byte is not; the file itself is not sent', () =>
  inDb(async (db) => {
    const { who, signing } = await signed(db)
    const bytes = Uint8Array.from({ length: 2000 }, (_, n) => n % 251)
    await db.insert(certificate).values({
      ...{ id: v7(), kind: 'pledge', target: signing.id, person: who.id, serial: signing.serial },
      ...{
        key: `certificates/${'0'.repeat(48)}.pdf`,
        fileHash: sha256(Buffer.from(bytes)),
        bytes: bytes.length,
      },
      sealedAt: now,
    })
    const { phone } = await openPage(db, null, <VerifyPage />, {}, clock)
    const sent: string[] = []
    const server = phone.network
    phone.network = (action, body, token) => (sent.push(body), server(action, body, token))
    drop(await screen.findByLabelText('选一份证书文件'), bytes)
    expect(await screen.findByText('就是封存的那一份，一个字节也没有改动')).toBeTruthy()
    expect(await screen.findByText('真实有效')).toBeTruthy()
    const changed = Uint8Array.from(bytes)
    changed[1000]! ^= 1
    drop(screen.getByLabelText('选一份证书文件'), changed)
    expect(await screen.findByText('不是封存的文件')).toBeTruthy()
    // What the other file was worth does not stand beside it.
    expect(screen.queryByText('真实有效')).toBeNull()
    await until(() => sent.length > 0 && Math.max(...sent.map(({ length }) => length)) < 200)
  }))
