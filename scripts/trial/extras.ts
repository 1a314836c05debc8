import { addDays } from '../../cloud/day'
import { hashCode } from '../../cloud/people/code'
import { workdaysAfter } from '../../cloud/people/workdays'
import { stamp } from './cast'
import { at, idOf } from './draw'
import type { Course, Stage } from './stage'
import { study } from './study'

const REFLECTIONS = [
  '读到“第一次没有推辞”那一段停了很久。流程走得再熟，也要给自己留一道问一问的工序。',
  '影片里那几箱纸不值多少钱，难的是开口说一句“按程序来”。以后科室里的小额采购，我先把询价单亲手看一遍。',
  '谈话时问到爱人单位的业务往来，我当场答不完整，回去一条条列了出来，请组织备案。',
  '最怕的不是被人围猎，是自己觉得“这点事不算事”。把案例里的日期抄下来，一年不到，变化就这么大。',
  '大会上有同志说，签字前先问三句：该不该我签，材料全不全，能不能公开。我贴在了办公桌上。',
]

const STORIES = [
  { slug: 'yang-zhen-four-know', ago: 19 },
  { slug: 'bao-zheng-inkstone', ago: 16 },
  { slug: 'kuang-zhong-suzhou', ago: 12 },
  { slug: 'yu-chenglong-old-robe', ago: 1 },
]

const NOTES = [
  { ago: 16, text: '一方砚台也要留在任上。' },
  { ago: 6, text: '月饼盒那篇，日期写得最冷静。' },
  { ago: 1, text: '明天去大会，早点出门。' },
]

function reflect({ book, programme }: Stage, courses: Course[]) {
  const step = programme.steps.find(({ kind }) => kind === 'reading')?.id ?? 'reading'
  const writers = courses.filter(({ class: of }) => of === 'A' || of === 'B')
  REFLECTIONS.forEach((text, place) => {
    const course = writers[place * 4]
    if (!course) return
    const day = addDays(course.startsOn, 26)
    const when = at(day, 21, 10)
    book.reflection.push({
      id: idOf(`reflection ${course.id}`, when),
      person: course.player.id,
      enrolment: course.id,
      step,
      text,
      ...stamp(course.player, day),
      at: when,
    })
  })
}

function calendar({ book, cast, today, library }: Stage, official: string) {
  const player = cast.named(official)
  for (const { slug, ago } of STORIES)
    study(book, { player, item: { kind: 'article', slug }, from: at(addDays(today, -ago), 21, 20) }, library)
  for (const { ago, text } of NOTES) {
    const day = addDays(today, -ago)
    book.dayNote.push({ person: player.id, day, text, at: at(day, 21, 40) })
  }
  for (const slug of ['mooncake-box', 'forty-boxes'])
    book.favourite.push({ person: player.id, kind: 'case', slug, at: at(addDays(today, -5), 20, 30) })
}

function switchedOff({ book, cast }: Stage, name: string) {
  const { id } = cast.named(name)
  book.person = book.person.map((row) => (row.id === id ? { ...row, calendar: false } : row))
  book.checkin = book.checkin.filter((row) => row.person !== id)
}

function asked({ book, cast, today, organiser }: Stage) {
  const day = addDays(today, -6)
  const earlier = addDays(today, -70)
  const ask = (name: string, asking: string, text: string) => ({
    id: idOf(`request ${name}`, at(asking, 10)),
    person: cast.named(name).id,
    kind: 'correction',
    text,
    at: at(asking, 10),
    dueOn: workdaysAfter(asking, 15),
  })
  book.request.push(ask('冯涛', day, '职务写的是“副局长”，上月起分管河湖工作，请加上。'), {
    ...ask('叶秋', earlier, '任职日期应为文件印发的前一天，请核对。'),
    answer: '已对照任职文件核实，名册上的日期与文件一致。',
    answeredAt: at(addDays(earlier, 5), 15),
    answeredBy: organiser,
  })
}

function suggested({ book, cast, today, organiser }: Stage, secret: string) {
  const say = (text: string, ago: number, account: string | null) => {
    const when = at(addDays(today, -ago), 12, 30)
    const id = idOf(`suggestion ${text}`, when)
    return { id, account, receiptHash: hashCode(secret, 'receipt', id), text, at: when }
  }
  book.suggestion.push(say('大会签到的屏幕能不能再大一点，后排看不清数字。', 3, cast.named('蔡宁').account), {
    ...say('希望读本能在手机上调大字号。', 40, null),
    answer: '已经可以：在“我的—设置”里打开关怀模式。',
    answeredAt: at(addDays(today, -38), 9, 20),
    answeredBy: organiser,
  })
}

/** What people wrote and asked, beside the steps. */
export function extras(stage: Stage, courses: Course[], secret: string) {
  reflect(stage, courses)
  calendar(stage, '周明')
  switchedOff(stage, '曾丽萍')
  asked(stage)
  suggested(stage, secret)
}
