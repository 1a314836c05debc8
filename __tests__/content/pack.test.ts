import { loadPack } from '../../cloud/content/pack/loadPack'
import { notices } from '../../cloud/content/pack/notices'
import { check } from '../../scripts/content/check'
import { aPack, removePacks } from '../support/pack'

afterEach(removePacks)

const faultsOf = (dir: string) => loadPack(dir).faults.map(({ file, line, reason }) => `${file}:${line} ${reason}`)
const CASE = 'cases/a-fountain-pen.md'

describe('the content pack', () => {
  it('has no fault', () => {
    expect(faultsOf(aPack().dir)).toEqual([])
  })

  it('keeps twelve cases in three readers, twenty stories, two films', () => {
    const { pack } = loadPack(aPack().dir)
    expect(pack?.cases).toHaveLength(12)
    expect(pack?.readers.flatMap(({ cases }) => cases).sort()).toEqual(pack?.cases.map(({ slug }) => slug).sort())
    expect(pack?.stories).toHaveLength(20)
    expect(pack?.films).toHaveLength(2)
    expect(pack?.programmes.find(({ slug }) => slug === 'first-lesson')?.steps.map(({ kind }) => kind)).toEqual([
      'talk',
      'assembly',
      'film',
      'reading',
      'pledge',
    ])
    expect(pack?.programmes.filter(({ family }) => family).map(({ slug }) => slug)).toEqual(['family-support'])
  })

  it('says of every article of law how and when it was checked, and names no web host', () => {
    const { pack } = loadPack(aPack().dir)
    const articles = pack?.laws.flatMap(({ articles }) => articles) ?? []
    expect(articles.length).toBeGreaterThan(200)
    for (const { how, checkedOn } of articles) {
      expect(how).not.toMatch(/https?:|\.(com|cn|net|org)/)
      expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('lists what waits: kinds not built, what leans on a law to be rechecked, rules of which nothing was checked', () => {
    const { pack, sources } = loadPack(aPack().dir)
    if (!pack) throw new Error('refused')
    const told = notices(pack, sources).join('\n')
    expect(told).toContain('《第一粒扣子》作为草稿导入：步骤类型 visit、lecture、discussion、quiz 还没有做')
    expect(told).not.toContain('《任前第一课》作为草稿导入')
    expect(told).not.toContain('《家庭助廉》作为草稿导入')
    expect(told).toContain('案例 a-fountain-pen《一支笔》')
    expect(told).toContain('影片 film-forty-boxes《四十箱纸》（随案例）')
    expect(told).not.toContain('案例 thirty-seconds《三十秒》\n')
    expect(told).toContain('案例 the-form《填表那一晚》引用了这部规定，而它没有一条核对过')
  })
})

describe('content:check', () => {
  it('ends with 0 on a good pack and with 1 on a bad one, saying where', () => {
    const pack = aPack()
    expect(check(pack.dir, () => undefined)).toBe(0)
    const line = pack.edit('stories.json', '"era": "东汉",', '"era": 1,')
    const said: string[] = []
    expect(check(pack.dir, (words) => void said.push(words))).toBe(1)
    expect(said[0]).toContain(`stories.json:${line}  [0].era：`)
    expect(said.at(-1)).toContain('发现 1 处错误')
  })
})

describe('a fault is found on its line', () => {
  const spoilt = (file: string, from: string, to: string) => {
    const pack = aPack()
    const line = pack.edit(file, from, to)
    return { line, faults: faultsOf(pack.dir) }
  }

  it.each([
    ['readers.json', '"minutes": 32,', '"minutes": 32', '这里少一个逗号', 1],
    ['readers.json', '"minutes": 32,', '"minutes": 31,', '各篇合计 32 分钟，这里写的是 31', 0],
    ['readers.json', '"minutes": 32,', '"minutes": 32, "minutes": 32,', '键 minutes 写了两次', 0],
    ['readers.json', '"mooncake-box"', '"moonkake-box"', '没有案例 moonkake-box', 0],
    ['readers.json', '"mooncake-box"', '"the-form"', '案例 the-form 属于家风家教类，不是案例剖析类', 0],
    ['readers.json', '"intro"', '"introduction"', 'introduction', -4],
    ['laws.json', '"no": "第七条"', '"no": "第八条"', '第八条写了两次', 7],
    ['programmes.json', '"film-forty-boxes"', '"film-fifty-boxes"', '没有影片 film-fifty-boxes', 0],
    ['programmes.json', '"kind": "talk"', '"kind": "chat"', 'steps[0]', 0],
    ['programmes.json', '"pledge": "pre-appointment"', '"pledge": "pre-appointed"', '没有承诺书 pre-appointed', 0],
    ['programmes.json', '"pledge": "family-initiative"', '"pledge": "family-letter"', '没有承诺书 family-letter', 0],
    ['programmes.json', '"minutes": 4,', '"minutes": 14,', '这里写的是 14', 0],
    ['programmes.json', '第七十四条、第七十六条', '第七十四条、第七十八条', '没有第七十八条', 0],
    ['films/film-forty-boxes.json', '"seconds": 98', '"seconds": 97', '各画面合计 98 秒', 0],
    ['films/film-forty-boxes.json', '"at": 32', '"at": 33', '33 秒不是一个画面的开头', 0],
    ['films/film-forty-boxes.json', '本片据虚构案例改编', '本片据案例改编', '本片据虚构案例改编', null],
    [CASE, 'fiction: true', 'fiction: false', 'fiction', 0],
    [CASE, 'article: 第三条', 'article: 第三百条', '没有第三百条', 0],
    [CASE, 'minutes: 8', 'minutes: 20', '写 20 分钟不合适', 0],
    [CASE, '《贪污贿赂解释》第三条：', '《贪污贿赂解释》第二条：', '第 4 部对应', 0],
    [CASE, '## 原因剖析', '## 原因', '没有“原因”这个小节', 0],
    [CASE, '他是养路工的儿子，', '他是养路工的儿子！', '不用感叹号', 0],
    [CASE, 'title: 一支笔', 'title: [一支笔', '不是合法的 YAML', null],
  ])('%s: %s becomes %s', (file, from, to, reason, down) => {
    const { line, faults } = spoilt(file, from, to)
    const told = faults.find((fault) => fault.startsWith(`${file}:`) && fault.includes(reason))
    expect(told).toBeDefined()
    if (down !== null && told) expect(Number(told.split(':')[1]?.split(' ')[0])).toBe(line + down)
  })

  it('refuses a pack without a film file, a reader file or a section', () => {
    const pack = aPack()
    pack.remove('films/film-forty-boxes.mp4')
    pack.edit(CASE, '## 警示与思考', '')
    expect(faultsOf(pack.dir).join()).toContain('缺少小节“警示与思考”')
    const other = aPack()
    other.remove('films/film-forty-boxes.mp4')
    expect(faultsOf(other.dir)).toEqual(['films/film-forty-boxes.json:2 缺少 films/film-forty-boxes.mp4'])
    for (const end of ['vtt', 'jpg']) other.remove(`films/film-forty-boxes.${end}`)
    expect(faultsOf(other.dir)).toEqual([])
    other.remove('readers.json')
    expect(faultsOf(other.dir)).toEqual(['readers.json:1 没有这个文件'])
  })

  it('does not let a case name the number of an article that was not checked', () => {
    const pack = aPack()
    pack.edit(CASE, '  - law: discipline\n', '  - law: discipline\n    article: 第九十七条\n')
    pack.edit(CASE, '（2023年修订）：', '第九十七条：')
    const faults = faultsOf(pack.dir)
    expect(faults.some((fault) => fault.includes('第九十七条没有核对过，案例里不能写条号'))).toBe(true)
  })
})
