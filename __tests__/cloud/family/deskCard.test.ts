import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../../cloud/db/db'
import { localFiles } from '../../../cloud/files/local'
import { erase } from '../../../cloud/people/erase'
import { callAs, replyAs } from '../../support/callAs'
import { aFamilyProgramme, aLine, aRelative } from '../../support/family'
import { inDb } from '../../support/inDb'
import { pdfsig, textOf } from '../../support/pdf'
import { aMember, NOW } from '../../support/people'
import { aSignedPledge } from '../../support/signedPledge'

const FILES = join(tmpdir(), 'qingfeng-test-files')

async function written(db: Db) {
  await aFamilyProgramme(db)
  const official = await aMember(db)
  const relative = await aRelative(db, official)
  await callAs(db, relative, 'family.home', {})
  const line = await aLine(db, '早点回家，我们等你。')
  await callAs(db, relative, 'family.write', { bond: relative.bond, line })
  const file = join(FILES, 'cards', `${relative.bond}.pdf`)
  const ask = (who = official) => replyAs(db, who, 'family.deskCard', { bond: relative.bond })
  return { official, relative, file, ask }
}

test('the opened line is a card to print, for its official alone', () =>
  inDb(async (db) => {
    const { official, relative, file, ask } = await written(db)
    expect(await ask()).toMatchObject({ code: 'missing' })
    await aSignedPledge(db, official)
    expect(await ask()).toMatchObject({ ok: true, data: { fileName: '家书.pdf' } })
    const card = readFileSync(file)
    expect(textOf(card)).toContain('早点回家，我们等你。')
    expect(pdfsig(card)).not.toContain('Signature Validation')
    expect(await ask(await aMember(db))).toMatchObject({ code: 'missing' })
    expect(await replyAs(db, relative, 'family.deskCard', { bond: relative.bond })).toMatchObject({
      code: 'forbidden',
    })
  }))

test('an erasure of either side takes the card away, and a certificate’s file', () =>
  inDb(async (db) => {
    const { official, relative, file, ask } = await written(db)
    const { id, serial } = await aSignedPledge(db, official)
    const { url } = await callAs(db, official, 'pledge.certificate', { signing: id })
    const sealed = join(FILES, url.replace(/^\/media\//, '').replace(/\?.*/, ''))
    await ask()
    expect([existsSync(file), existsSync(sealed)]).toEqual([true, true])
    const files = localFiles(FILES, '', '')
    await erase(db, relative.id, NOW, files)
    expect([existsSync(file), existsSync(sealed)]).toEqual([false, true])
    await erase(db, official.id, NOW, files)
    expect(existsSync(sealed)).toBe(false)
    expect(await callAs(db, null, 'pledge.verify', { serial })).toMatchObject({
      ...{ state: 'erased', name: null, unitName: null, holds: true },
    })
  }))
