import type { Course } from '../../../../src/features/programme/next'
import { outcomeWords } from '../../../../src/features/study/FinishedSheet'
import { onward } from '../../../../src/features/study/onward'
import { callAs } from '../../../support/callAs'
import { inDb } from '../../../support/inDb'
import { aMember } from '../../../support/people'
import { anEnrolment, aProgramme, article, aStep } from '../../../support/programme'
import { aCase } from '../../../support/study'
import type { Db } from '../../../../cloud/db/db'

const NOTHING = { finished: [], opened: [] }

async function aCourse(db: Db) {
  const who = await aMember(db)
  const [one, two] = [await aCase(db, 600), await aCase(db, 600)]
  const steps = [
    aStep({ kind: 'talk' }),
    aStep({ kind: 'reading', items: [article(one.slug), article(two.slug)] }),
  ]
  await anEnrolment(db, who, await aProgramme(db, steps))
  const { courses } = await callAs(db, who, 'programme.mine', {})
  return { one, two, courses, course: courses[0] as Course }
}

test('the rest of the same step comes before any other', () =>
  inDb(async (db) => {
    const { one, two, courses } = await aCourse(db)
    expect(onward(courses, one.slug, NOTHING).item?.slug).toBe(two.slug)
  }))

test('a finished step leads to the next step of its course, other reading to none', () =>
  inDb(async (db) => {
    const { courses, course } = await aCourse(db)
    const finished = [{ enrolment: course.enrolment, step: 'reading', title: '读一本案例剖析读本' }]
    expect(onward(courses, 'a-story', { finished, opened: [] })).toMatchObject({
      step: true,
      item: undefined,
    })
    expect(onward(courses, 'a-story', NOTHING)).toMatchObject({ step: false, item: undefined })
    expect(onward([], 'a-story', NOTHING).course).toBeUndefined()
  }))

test('what was finished and opened is said in words', () => {
  const step = (title: string) => ({ enrolment: 'e', step: title, title })
  expect(outcomeWords('《一支笔》', NOTHING)).toBe('《一支笔》已经记下。')
  expect(outcomeWords('《一支笔》', { finished: [step('看两部警示片')], opened: [step('读一本读本')] })).toBe(
    '“看两部警示片”这一步完成了。“读一本读本”已经打开。',
  )
})
