import { APPOINTMENTS, GROUPS, LEVELS } from '../../contract/limits'

type Column = { key: string; title: string; must: boolean; width: number; help: string; example: string[] }

/** The roster's columns in the template's order; `must` columns may not be empty. Three example rows. */
export const COLUMNS = [
  {
    key: 'unit',
    title: '单位',
    must: true,
    width: 24,
    help: '全称。名册里还没有的单位会新建。',
    example: ['青石镇人民政府', '青石镇水管站', '县水务局'],
  },
  {
    key: 'parent',
    title: '上级单位',
    must: false,
    width: 24,
    help: '没有上级就留空。上级单位的联络员可以看到下级单位的人。',
    example: ['', '青石镇人民政府', ''],
  },
  {
    key: 'name',
    title: '姓名',
    must: true,
    width: 12,
    help: '与本人绑定时要填的姓名一致。',
    example: ['例一', '例二', '例三'],
  },
  {
    key: 'tag',
    title: '区分',
    must: false,
    width: 8,
    help: '同单位同名时才填，例如“大”“小”。',
    example: ['', '', ''],
  },
  {
    key: 'position',
    title: '职务',
    must: true,
    width: 20,
    help: '现任职务，60 字以内。',
    example: ['副镇长', '站长', '局长'],
  },
  {
    key: 'level',
    title: '职级层次',
    must: true,
    width: 14,
    help: `只能填：${LEVELS.join('、')}。`,
    example: ['乡科级副职', '其他', '乡科级正职'],
  },
  {
    key: 'appointment',
    title: '任职类型',
    must: true,
    width: 14,
    help: `只能填：${APPOINTMENTS.join('、')}。`,
    example: ['提拔任职', '转任重要岗位', '提拔任职'],
  },
  {
    key: 'appointedOn',
    title: '任职日期',
    must: false,
    width: 14,
    help: '写到日。日期格式，或 2026-11-03、2026.11.3、2026年11月3日。要给新任职的人报名，就必须填。',
    example: ['2026-11-03', '2026年9月15日', '2026.3.2'],
  },
  {
    key: 'groups',
    title: '人员类别',
    must: false,
    width: 18,
    help: `可填：${GROUPS.join('、')}；两个都是就用顿号隔开，都不是就留空。`,
    example: ['新任职、年轻干部', '年轻干部', ''],
  },
  {
    key: 'head',
    title: '是否一把手',
    must: false,
    width: 12,
    help: '填“是”或“否”，留空为否。',
    example: ['否', '', '是'],
  },
  {
    key: 'from',
    title: '原单位',
    must: false,
    width: 24,
    help: '从别的单位调来、名册上已有这个人时，填调动前的单位，学习记录会随人保留。',
    example: ['', '', ''],
  },
  {
    key: 'left',
    title: '是否离任',
    must: false,
    width: 12,
    help: '填“是”的人不再列入进度；记录仍然保留。',
    example: ['', '', ''],
  },
] as const satisfies readonly Column[]

export type Key = (typeof COLUMNS)[number]['key']

/** What the roster never keeps: a sheet with such a column is refused whole. */
export const FORBIDDEN = /电话|手机|联系方式|身份证|证件号|出生|生日|年龄/

export const REQUIRED: readonly string[] = COLUMNS.filter((column) => column.must).map(
  (column) => column.title,
)
