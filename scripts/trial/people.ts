import type { LEVELS } from '../../contract/limits'

/**
 * The trial's county 清源县 is invented, and so are its units and everybody in them.
 * A roster line is: name, position, level (y: 年轻干部, h: 一把手), class.
 */
export const UNITS: { name: string; above: string | null; roster: string }[] = [
  {
    name: '县纪委监委',
    above: null,
    roster: `
      王敏 宣传部部长 副 -
      程立川 第一纪检监察室主任 副 A
      吴静文 案件审理室副主任 员 B
      谢雨桐 宣传部干事 员y -
      罗建平 派驻第二组组长 副 C
      黄卓然 信访室干事 员y -`,
  },
  {
    name: '县财政局',
    above: null,
    roster: `
      沈国梁 局长 正h -
      陈芸 副局长 副 A
      刘永康 副局长 副 B
      何静 副局长 副 D
      赵启航 预算股股长 他 C
      孙佳 国库股副股长 他y D
      马文斌 采购办主任 他 A
      邓晓岚 预算股科员 员y -
      田雨 办公室科员 员y -`,
  },
  {
    name: '县水务局',
    above: null,
    roster: `
      韩振东 局长 正h B
      曾丽萍 副局长 副 A
      冯涛 副局长 副 D
      彭学军 工程股股长 他 C
      蔡宁 河湖中心主任 他 D
      潘小川 规划股科员 员y -
      袁慧 办公室主任 他 A
      余承志 水政执法大队副大队长 他 C`,
  },
  {
    name: '县教育局',
    above: null,
    roster: `
      董文华 局长 正h -
      叶秋 副局长 副 B
      苏海燕 副局长 副 D
      魏志远 人事股股长 他 A
      蒋欣然 基教股副股长 他y C
      唐立群 资助中心主任 他 B
      薛明珠 督导室主任 他 D
      方一鸣 办公室科员 员y -
      姚远航 计财股股长 他 C`,
  },
  {
    name: '青石镇人民政府',
    above: null,
    roster: `
      李青山 镇长 正h A
      周明 副镇长 副y D
      胡春燕 党委副书记 副 B
      林志强 人大副主席 副 A
      夏小满 党政办主任 他 C
      钟毅 副镇长 副 B
      任晓东 综合执法队队长 他 D
      石磊 村镇建设办主任 他 A
      白雪梅 纪委书记 副 -
      段文杰 党政办干事 员y -`,
  },
  {
    name: '青石镇财政所',
    above: '青石镇人民政府',
    roster: `
      汪振华 所长 他 A
      贺小芸 副所长 他 D
      龙飞扬 会计 员y -
      史春兰 总预算会计 员 B
      顾全 出纳 员 -`,
  },
  {
    name: '青石镇水利站',
    above: '青石镇人民政府',
    roster: `
      侯立新 站长 他 B
      孟凡 副站长 他y D
      郝志刚 技术员 员 -
      江一帆 技术员 员y -
      尹秀英 办事员 员 C`,
  },
  {
    name: '柳溪街道办事处',
    above: null,
    roster: `
      常建国 主任 正h C
      万丽 副主任 副 A
      毛志远 副主任 副 B
      葛晓雯 组织委员 副 D
      牛文涛 城管所所长 他 C
      梁小雨 社区办主任 他 D
      柯南星 党政办主任 他 B
      卢佳音 社区办干事 员y -`,
  },
]

export const LEVEL: Record<string, (typeof LEVELS)[number]> = {
  正: '乡科级正职',
  副: '乡科级副职',
  员: '科员级',
  他: '其他',
}

/** Classes of the last year and today's: days before today of the appointment, of the enrolment, and of the assembly. */
export const CLASSES = {
  A: { appointed: 345, starts: 338, assembly: 322 },
  B: { appointed: 220, starts: 214, assembly: 201 },
  C: { appointed: 118, starts: 112, assembly: 97 },
  D: { appointed: 33, starts: 22, assembly: 0 },
} as const
export type Class = keyof typeof CLASSES

/** Who may be tried with one tap; `key` is on the wire. */
export const PERSONAS = [
  { key: 'official', name: '周明', about: '正在学的新任职干部：谈话等您确认，今天有大会' },
  { key: 'fresh', name: '何静', about: '刚报上名的新任职干部：一步都还没有开始' },
  { key: 'liaison', name: '夏小满', about: '青石镇的联络员：看得到本镇和下属站所' },
  { key: 'organiser', name: '王敏', about: '县纪委监委的组织者：名册、报名、大会和进度' },
] as const
