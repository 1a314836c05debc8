import { v7 } from 'uuid'
import { callAs, replyAs } from '../../support/callAs'
import { everything } from '../../support/everything'
import { inDb } from '../../support/inDb'
import { aMember, anOrganiser } from '../../support/people'

describe('people.suggest', () => {
  const asked = { id: v7(), text: '字再大一点就好了', named: false }

  it('without a name keeps no account; the receipt alone fetches the answer', () =>
    inDb(async (db) => {
      const member = await aMember(db)
      const { receipt } = await callAs(db, member, 'people.suggest', asked)
      expect(await callAs(db, member, 'people.suggest', asked)).toEqual({
        receipt,
        named: false,
        taken: true,
      })
      const kept = (await everything(db))['suggestion'] ?? []
      expect(kept).toHaveLength(1)
      expect(
        [member.account, member.id, receipt.replaceAll('-', '')].filter((word) => kept.join().includes(word)),
      ).toEqual([])
      const organiser = await anOrganiser(db)
      expect((await callAs(db, organiser, 'people.suggestions', { open: true })).items).toMatchObject([
        { name: null },
      ])
      await callAs(db, organiser, 'people.answerSuggestion', { id: asked.id, answer: '已经改大' })
      const fetched = { receipt: receipt.toLowerCase().replaceAll('-', ' ') }
      expect(await callAs(db, null, 'people.suggestion', fetched)).toMatchObject({ answer: '已经改大' })
      expect(await replyAs(db, null, 'people.suggestion', { receipt: 'ABCDE-FGHJK-MNPQR' })).toMatchObject({
        code: 'missing',
      })
    }))

  it('in other words under the same draft is not taken, but the receipt of the first is given again', () =>
    inDb(async (db) => {
      const first = await callAs(db, null, 'people.suggest', asked)
      const other = await callAs(db, null, 'people.suggest', { ...asked, text: '行距也大一点' })
      expect(other).toEqual({ ...first, taken: false })
      expect(await callAs(db, null, 'people.suggestion', { receipt: other.receipt })).toMatchObject({
        text: asked.text,
      })
      expect((await everything(db))['suggestion']).toHaveLength(1)
    }))

  it('with a name asks to be signed in, and shows the organiser who it was', () =>
    inDb(async (db) => {
      const named = { ...asked, named: true }
      expect(await replyAs(db, null, 'people.suggest', named)).toMatchObject({ code: 'signin' })
      const member = await aMember(db)
      await callAs(db, member, 'people.suggest', named)
      const organiser = await anOrganiser(db)
      expect((await callAs(db, organiser, 'people.suggestions', { open: true })).items).toMatchObject([
        { name: member.name },
      ])
      expect(await replyAs(db, await aMember(db), 'people.suggest', named)).toMatchObject({ code: 'missing' })
      expect(await replyAs(db, member, 'people.suggestions', { open: true })).toMatchObject({
        code: 'forbidden',
      })
    }))
})
