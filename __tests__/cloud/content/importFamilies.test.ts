import { asc, eq } from 'drizzle-orm'
import { circle, letter, letterLine } from '../../../cloud/db/schema/family'
import { loadPack } from '../../../cloud/content/pack/loadPack'
import { callAs } from '../../support/callAs'
import { aRelative } from '../../support/family'
import { inDb } from '../../support/inDb'
import { aPack, imported, removePacks } from '../../support/pack'
import { aMember } from '../../support/people'

afterAll(removePacks)

const linesOf = (pack: ReturnType<typeof aPack>) =>
  JSON.parse(pack.read('letters.json')) as { slug: string; text: string }[]

test('a family finds the pack’s twelve lines and three circles on its page', () =>
  inDb(async (db) => {
    const pack = aPack()
    await imported(db, pack.dir)
    await imported(db, pack.dir)
    const relative = await aRelative(db, await aMember(db))
    const home = await callAs(db, relative, 'family.home', {})
    expect(home.lines).toEqual(linesOf(pack))
    expect(home.lines).toHaveLength(12)
    expect(home.circles.map(({ title }) => title)).toEqual(['社交圈', '生活圈', '朋友圈'])
    for (const { questions } of home.circles) expect(questions).toHaveLength(5)
  }))

test('a line that leaves the pack is offered no more, and stays in the letter that holds it', () =>
  inDb(async (db) => {
    const pack = aPack()
    await imported(db, pack.dir)
    const [chosen, ...others] = linesOf(pack)
    const [writer, other] = [await aRelative(db, await aMember(db)), await aRelative(db, await aMember(db))]
    await callAs(db, writer, 'family.write', { bond: writer.bond, line: chosen!.slug })
    pack.write('letters.json', JSON.stringify(others))
    await imported(db, pack.dir)
    const slugs = async (who: typeof writer) =>
      (await callAs(db, who, 'family.home', {})).lines.map(({ slug }) => slug)
    expect(await slugs(other)).toEqual(others.map(({ slug }) => slug))
    expect(await slugs(writer)).toContain(chosen!.slug)
    await expect(
      callAs(db, other, 'family.write', { bond: other.bond, line: chosen!.slug }),
    ).rejects.toThrow('missing')
    expect(await db.select().from(letter)).toMatchObject([{ bond: writer.bond, text: chosen!.text }])
    pack.write('letters.json', JSON.stringify([chosen, ...others]))
    await imported(db, pack.dir)
    const [back] = await db.select().from(letterLine).where(eq(letterLine.slug, chosen!.slug))
    expect(back).toMatchObject({ retired: false, place: 0 })
  }))

test('a circle that leaves the pack is gone, one that changed is shown as it is now', () =>
  inDb(async (db) => {
    const pack = aPack()
    await imported(db, pack.dir)
    const courses = JSON.parse(pack.read('programmes.json')) as { circles: { slug: string; title: string }[] }
    const [, second, third] = courses.circles
    pack.write('programmes.json', JSON.stringify({ ...courses, circles: [{ ...third, title: '老友' }, second] }))
    await imported(db, pack.dir)
    const kept = await db.select().from(circle).orderBy(asc(circle.place))
    expect(kept.map(({ slug, title }) => [slug, title])).toEqual([
      [third!.slug, '老友'],
      [second!.slug, second!.title],
    ])
  }))

test('a line named twice refuses the pack', () => {
  const pack = aPack()
  const [first] = linesOf(pack)
  pack.write('letters.json', JSON.stringify([first, first]))
  expect(loadPack(pack.dir).faults).toMatchObject([{ file: 'letters.json' }])
})
