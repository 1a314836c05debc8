import { handInSign } from '../../../../src/features/pledge/handInSign'
import { keepSign, keptSign } from '../../../../src/features/pledge/keptSigns'
import { refreshMe } from '../../../../src/lib/me'
import { callAs } from '../../../support/callAs'
import { inDb, inTurn } from '../../../support/inDb'
import { aMember, anOrganiser, NOW } from '../../../support/people'
import { aPhone } from '../../../support/phone'
import { A_NAME, aPledgeText } from '../../../support/pledge'
import { anAttendance, anEvent } from '../../../support/programme'

test('written in the hall and sent after its close, a name is kept, and signed alone by another tap', () =>
  inDb(async (db) => {
    const organiser = await anOrganiser(db)
    const event = await anEvent(db, { openedAt: NOW, startsAt: NOW })
    const slug = await aPledgeText(db, { minSeconds: 0 })
    await callAs(db, organiser, 'pledge.openHall', { event, slug })
    const who = await aMember(db)
    await anAttendance(db, who, event)
    const phone = aPhone(db, who)
    await refreshMe()
    const { draft } = await inTurn(db, () => callAs(db, who, 'pledge.open', { slug }))
    keepSign({ slug, title: '任前廉政承诺书', draft, event, end: true, strokes: A_NAME, handed: true })

    phone.online = false
    expect(await handInSign(keptSign(slug)!)).toMatchObject({ mayYet: true })
    expect(keptSign(slug)).toMatchObject({ event, handed: true })

    await inTurn(db, () => callAs(db, organiser, 'pledge.closeHall', { event }))
    phone.online = true
    const refused = await handInSign(keptSign(slug)!)
    expect(refused.error).toMatchObject({ code: 'conflict' })
    expect(refused.error?.message).toMatch(/单独签署/)
    expect(keptSign(slug)).toMatchObject({ handed: false, strokes: A_NAME })
    expect(keptSign(slug)?.event).toBeUndefined()

    expect(await handInSign(keptSign(slug)!)).toMatchObject({ signed: { channel: 'phone' } })
    expect(keptSign(slug)).toBeUndefined()
  }))
