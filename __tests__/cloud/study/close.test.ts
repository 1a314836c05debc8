import { callAs } from '../../support/callAs'
import { inDb } from '../../support/inDb'
import { aMember, aVisitor } from '../../support/people'
import { aFilm, after } from '../../support/study'

test('a closed session earns no more time, and closing twice moves nothing', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug } = await aFilm(db, 60)
    const { session } = await callAs(db, who, 'study.open', { kind: 'film', slug }, after(0))
    await callAs(db, who, 'study.close', { session }, after(10))
    await callAs(db, who, 'study.close', { session }, after(40))
    const { watched, live } = await callAs(
      db,
      who,
      'study.heartbeat',
      { session, beat: 0, from: 0, to: 60 },
      after(60),
    )
    expect({ watched, live }).toEqual({ watched: [[0, 15]], live: false })
  }))

test('only the own session can be closed', () =>
  inDb(async (db) => {
    const who = await aMember(db)
    const { slug } = await aFilm(db, 60)
    const { session } = await callAs(db, who, 'study.open', { kind: 'film', slug })
    await expect(callAs(db, await aMember(db), 'study.close', { session })).rejects.toThrow('missing: ')
    await expect(callAs(db, aVisitor(), 'study.close', { session })).rejects.toThrow('signin: ')
    await expect(callAs(db, who, 'study.close', { session: 'mine' })).rejects.toThrow('input: ')
  }))
