import { movedText } from '../../../../src/features/programme/moved'
import { leftText, openItem, openNext, type Course, type Step } from '../../../../src/features/programme/next'
import { freshPhone, testPhone } from '../../../support/taro'

const course = (next: Course['next'], words: Partial<Course> = {}): Course => ({
  enrolment: 'e1',
  programme: 'first-lesson',
  family: false,
  title: '任前第一课',
  purpose: '',
  startsOn: '2026-11-01',
  dueOn: '2026-12-01',
  steps: [],
  done: 2,
  total: 4,
  left: 2,
  minutesLeft: 25,
  doneOn: null,
  next,
  ...words,
})
const next = (kind: 'film' | 'article' | 'talk' | 'assembly', words = {}) => ({
  step: 's',
  label: '下一步',
  kind,
  slug: null,
  event: null,
  ...words,
})

beforeEach(() => freshPhone())

test.each([
  [next('film', { slug: 'pen' }), '/study/pages/film/index?slug=pen'],
  [next('article', { slug: 'fruit' }), '/content/pages/article/index?slug=fruit'],
  [next('talk'), '/programme/pages/talk/index?enrolment=e1'],
  [next('assembly', { event: 'v1' }), '/event/pages/signIn/index?event=v1'],
  [next('film'), '/programme/pages/course/index?enrolment=e1'],
])('the one button opens the very next thing', (step, address) => {
  openNext(course(step))
  expect(testPhone.opened).toEqual([address])
})

test('when nothing can be done on the phone now, the button opens nothing', () => {
  openNext(course(null))
  expect(testPhone.opened).toEqual([])
})

test('a film opens at its player and a text at its page', () => {
  const item = { title: '一支笔', minutes: 2, done: false, share: 0 }
  const both: Step['items'] = [
    { ...item, kind: 'film', slug: 'pen' },
    { ...item, kind: 'article', slug: 'fruit' },
  ]
  both.forEach(openItem)
  expect(testPhone.opened).toEqual([
    '/study/pages/film/index?slug=pen',
    '/content/pages/article/index?slug=fruit',
  ])
})

test('what is left is said in steps and minutes, and without minutes where none are known', () => {
  expect(leftText(course(null))).toBe('还差 2 步 · 约 25 分钟')
  expect(leftText(course(null, { minutesLeft: 0 }))).toBe('还差 2 步')
  expect(leftText(course(null, { left: 0, minutesLeft: 0 }))).toBe('各步都已完成')
})

test('a reply’s line says what it finished and what it opened', () => {
  const step = (title: string) => ({ enrolment: 'e1', step: title, title })
  expect(movedText({ finished: [step('谈话')], opened: [step('考试'), step('承诺')] }, '已确认')).toBe(
    '已确认，“谈话”完成，“考试”、“承诺”已打开',
  )
  expect(movedText({ finished: [], opened: [] }, '已确认')).toBe('已确认')
})
