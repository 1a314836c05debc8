import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/db'

/** Everything of one kind that is held about a person; the headings are the people's own words. */
export type Held = { name: string; rows: Record<string, string | number | boolean | null>[] }

const day = (at: SQL) => sql`to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`
const yes = (is: SQL) => sql`case when ${is} then '是' else '否' end`
const studied = sql`case x.kind when 'film' then '影片' when 'transcript' then '影片文字稿' else '文章' end`
const title = sql`coalesce((select i.title from item i where i.slug = x.slug and i.version = x.version
  and (i.kind = 'film') = (x.kind in ('film', 'transcript')) and i.kind <> 'reader' limit 1), x.slug)`
const voided = (kind: string) =>
  sql`(select ${day(sql`v."at"`)} || ' ' || v.reason from voided v where v.kind = ${kind} and v.target = x.id)`
const entered = sql`(select p.name from account a join person p on p.id = a.person where a.id = x."enteredBy")`
const course = sql`coalesce((select g.title from programme g where g.slug = e.programme and g.version = e.version), e.programme)`
const atThatDay = sql`(select u.name from unit u where u.id = x."atUnit") "当时单位", x."atLevel" "当时职级层次",
  array_to_string(x."atGroups", '、') "当时人员类别"`

const person = (id: string) => sql`
  select x.name "姓名", x.tag "区分", u.name "单位", x.position "职务", x.level "职级层次", x.appointment "任职类型",
    x."appointedOn"::text "任职日期", array_to_string(x.groups, '、') "人员类别", ${yes(sql`x.head`)} "是否一把手",
    ${yes(sql`x."left"`)} "是否离任", ${yes(sql`x.calendar`)} "开启学习日历"
  from person x join unit u on u.id = x.unit where x.id = ${id}`

const versions = (id: string) => sql`
  select x.since::text "生效日期", u.name "单位", x.position "职务", x.level "职级层次",
    array_to_string(x.groups, '、') "人员类别", ${yes(sql`x.head`)} "是否一把手"
  from person_version x join unit u on u.id = x.unit where x.person = ${id} order by x.since`

const accounts = (id: string) => sql`
  select '账号' "类别", ${day(sql`x."createdAt"`)} "时间", ${yes(sql`x.openid is not null`)} "已绑定微信",
    x.consent "同意的隐私说明", ${day(sql`x."consentAt"`)} "同意时间", null "说明"
  from account x where x.person = ${id}
  union all
  select '登录', ${day(sql`x."createdAt"`)}, null, null, null,
    case when x."revokedAt" is null then '有效至 ' || ${day(sql`x."expiresAt"`)} else '已退出' end
  from session x join account a on a.id = x.account or a.openid = x.openid where a.person = ${id}
  union all
  select case g.role when 'organiser' then '组织者' else '联络员' end, ${day(sql`g."at"`)}, null, null, null,
    coalesce((select u.name from unit u where u.id = g.unit), '全县') || case when g."revokedAt" is null then ''
      else '（' || ${day(sql`g."revokedAt"`)} || ' 收回' || coalesce('：' || g.reason, '') || '）' end
  from account_grant g join account a on a.id = g.account where a.person = ${id}`

const codes = (id: string) => sql`
  select ${day(sql`x."at"`)} "发码时间", ${day(sql`x."expiresAt"`)} "有效至", ${day(sql`x."usedAt"`)} "使用时间",
    ${day(sql`x."withdrawnAt"`)} "收回时间", x.wrong "姓名输错次数"
  from invite x where x.person = ${id} order by x."at"`

const enrolments = (id: string) => sql`
  select ${course} "课程", x.version "课程版次", x."startsOn"::text "开始日期", x."dueOn"::text "截止日期", x."appointedOn"::text "任职日期",
    ${atThatDay}, ${day(sql`x."enteredAt"`)} "登记时间", ${entered} "登记人", ${voided('enrolment')} "作废原因"
  from enrolment x join enrolment e on e.id = x.id where x.person = ${id} order by x."startsOn"`

const studies = (id: string) => sql`
  select ${studied} "种类", ${title} "内容", x.seconds "秒数", x.detail "看过的秒数或读到的段落", ${day(sql`x."updatedAt"`)} "最近一次"
  from (
    select 'film' as kind, slug, version, seconds, watched::text || '，停在第 ' || position || ' 秒' as detail, "updatedAt"
    from watch where person = ${id}
    union all
    select kind, slug, version, seconds, '第 ' || (paragraph + 1) || ' 段' || case when "end" then '，已到末尾' else '' end, "updatedAt"
    from reading where person = ${id}) x order by x."updatedAt"`

const sittings = (id: string) => sql`
  select ${studied} "种类", ${title} "内容", ${day(sql`x."openedAt"`)} "打开", ${day(sql`x."closedAt"`)} "关闭", x.accepted "计入秒数"
  from study_session x where x.person = ${id} order by x."openedAt"`

const completions = (id: string) => sql`
  select ${studied} "种类", ${title} "内容", ${day(sql`x."at"`)} "完成时间", ${atThatDay}, ${voided('completion')} "作废原因"
  from completion x where x.person = ${id} order by x."at"`

const attendances = (id: string) => sql`
  select e.title "大会", e.place "地点", ${day(sql`x."happenedAt"`)} "签到时间",
    case x.way when 'qr' then '扫码' when 'digits' then '六位数字' else '补记' end "方式", x.reason "补记原因",
    ${entered} "登记人", ${atThatDay}, coalesce(${voided('attendance')},
      (select ${day(sql`v."at"`)} || ' 大会作废：' || v.reason from voided v where v.kind = 'event' and v.target = e.id)) "作废原因"
  from attendance x join event e on e.id = x.event where x.person = ${id} order by x."happenedAt"`

const tries = (id: string) => sql`
  select e.title "大会", x.wrong "输错次数" from attendance_try x join event e on e.id = x.event
  where x.person = ${id} and x.wrong > 0 order by e."startsAt"`

const talks = (id: string) => sql`
  select ${course} "课程", ${day(sql`x."happenedAt"`)} "谈话时间", x.place "地点", x.talker "谈话人", x.capacity "谈话人身份",
    coalesce((select o.title from outline o where o.slug = x.outline), x.outline) "提纲",
    (select string_agg(case r.agrees when 'yes' then '确认' else '有意见：' || r.text end, '；' order by r.at)
      from talk_reply r where r.talk = x.id) "您的回复",
    ${yes(sql`x.corrects is not null`)} "是否更正登记", ${entered} "登记人", ${day(sql`x."enteredAt"`)} "登记时间", ${voided('talk')} "作废原因"
  from talk x join enrolment e on e.id = x.enrolment where x.person = ${id} order by x."happenedAt"`

const records = (id: string) => sql`
  select ${course} "课程", x.step "步骤", case x.way when 'hall' then '现场' when 'paper' then '纸质' when 'transcript' then '文字稿'
      when 'waived' then '免做' else '当面' end "方式",
    x."happenedOn"::text "日期", x.reason "原因", ${atThatDay}, ${entered} "登记人", ${day(sql`x."enteredAt"`)} "登记时间",
    ${voided('record')} "作废原因"
  from record x join enrolment e on e.id = x.enrolment where x.person = ${id} order by x."happenedOn"`

const reflections = (id: string) => sql`
  select ${course} "课程", x.step "步骤", x.text "心得", ${day(sql`x."at"`)} "提交时间", ${atThatDay}
  from reflection x join enrolment e on e.id = x.enrolment where x.person = ${id} order by x."at"`

const signings = (id: string) => sql`
  select t.title "承诺书", x.version "版次", x.serial "编号", x.name "签名人", x."unitName" "签名时单位",
    case x.channel when 'paper' then '纸质' when 'hall' then '会场' else '手机' end "方式", ${day(sql`x."signedAt"`)} "签名时间",
    jsonb_array_length(x.strokes) "笔画数", (select l.hash from ledger l where l.signing = x.id and l.kind = 'signed') "存证摘要",
    (select ${day(sql`w.at`)} from ledger w where w.signing = x.id and w.kind = 'withdrawn') "撤回时间", ${entered} "登记人", ${atThatDay},
    ${voided('signing')} "作废原因"
  from signing x join pledge_text t on t.slug = x.text and t.version = x.version where x.person = ${id} order by x."signedAt"`

const pledgeDrafts = (id: string) => sql`
  select t.title "承诺书", x.version "版次", ${day(sql`x."openedAt"`)} "打开时间"
  from pledge_draft x join pledge_text t on t.slug = x.text and t.version = x.version where x.person = ${id} order by x."openedAt"`

const pledgeReads = (id: string) => sql`
  select t.title "文本", x.version "版次", x."openSeconds" "打开秒数", ${day(sql`x."at"`)} "读完时间"
  from pledge_read x join pledge_text t on t.slug = x.text and t.version = x.version where x.person = ${id} order by x."at"`

const deferrals = (id: string) => sql`
  select coalesce((select t.title from pledge_text t where t.slug = x.text order by t.version desc limit 1), x.text) "承诺书",
    ${day(sql`x."at"`)} "暂不签时间", (select p.name from person p where p.id = x."to") "告诉的组织者", x.reason "原因",
    ${day(sql`x."settledAt"`)} "沟通时间"
  from deferral x where x.person = ${id} order by x."at"`

const certificates = (id: string) => sql`
  select case x.kind when 'completion' then '结业证书' else '签署证书' end "证书", x.serial "编号", ${day(sql`x."sealedAt"`)} "出具时间",
    x."fileHash" "文件摘要"
  from certificate x where x.person = ${id} order by x."sealedAt", x.id`

const family = (id: string) => sql`
  select case when x.relative = ${id} then '您是家人' else '您的家人' end "关系方", p.name "对方", x.relation "关系",
    ${day(sql`x."boundAt"`)} "绑定时间", ${day(sql`x."endedAt"`)} "解除时间",
    case x."endedBy" when ${id} then '本人' when p.id then '对方' end "由谁解除",
    case when x.relative = ${id} then (select l.text from letter l where l.bond = x.id) end "您写的家书"
  from bond x join person p on p.id = case when x.relative = ${id} then x.official else x.relative end
  where ${id} in (x.official, x.relative) order by x."boundAt"`

const familyInvites = (id: string) => sql`
  select x.relation "关系", ${day(sql`x."at"`)} "邀请时间", ${day(sql`x."expiresAt"`)} "有效至", ${day(sql`x."usedAt"`)} "接受时间",
    ${day(sql`x."withdrawnAt"`)} "收回时间"
  from family_invite x where x.official = ${id} order by x."at"`

const familyRoles = (id: string) => sql`
  select x.role "家庭角色", ${day(sql`x."at"`)} "认领时间" from family_role x where x.person = ${id} order by x."at", x.role`

const calendar = (id: string) => sql`
  select d.day::text "日期", ${studied} "种类", case when x.slug is null then null else ${title} end "内容", n.text "一句心得"
  from (select day from checkin where person = ${id} union select day from day_note where person = ${id}) d
  left join (select c.day, c.kind, c.slug, c.at, (select max(i.version) from item i where i.slug = c.slug) as version
    from checkin c where c.person = ${id}) x on x.day = d.day
  left join day_note n on n.person = ${id} and n.day = d.day order by d.day, x.at`

const requests = (id: string) => sql`
  select case x.kind when 'erasure' then '删除' else '更正' end "申请", x.text "内容", ${day(sql`x."at"`)} "提交时间",
    x."dueOn"::text "应答复日期", x.answer "答复", ${day(sql`x."answeredAt"`)} "答复时间"
  from request x where x.person = ${id} order by x."at"`

const favourites = (id: string) => sql`
  select case x.kind when 'film' then '影片' when 'reader' then '读本' when 'story' then '故事' else '案例' end "种类",
    coalesce((select i.title from item i where i.kind = x.kind and i.slug = x.slug order by i.version desc limit 1), x.slug) "内容",
    ${day(sql`x."at"`)} "收藏时间"
  from favourite x where x.person = ${id} order by x."at"`

const suggestions = (id: string) => sql`
  select x.text "建议", ${day(sql`x."at"`)} "提交时间", x.answer "答复", ${day(sql`x."answeredAt"`)} "答复时间"
  from suggestion x join account a on a.id = x.account where a.person = ${id} order by x."at"`

const acts = (id: string) => sql`
  select ${day(sql`x."at"`)} "时间", x.action "操作"
  from audit x join account a on a.id = x.account where a.person = ${id} order by x."at", x.id`

const KINDS: [string, (id: string) => SQL][] = [
  ['名录', person],
  ['名录沿革', versions],
  ['账号', accounts],
  ['绑定码', codes],
  ['报名', enrolments],
  ['学习', studies],
  ['学习时段', sittings],
  ['完成', completions],
  ['签到', attendances],
  ['签到试错', tries],
  ['谈话', talks],
  ['线下登记', records],
  ['签署', signings],
  ['打开过的承诺书', pledgeDrafts],
  ['读过的文本', pledgeReads],
  ['暂不签', deferrals],
  ['证书', certificates],
  ['家人', family],
  ['家人邀请', familyInvites],
  ['家庭角色', familyRoles],
  ['心得', reflections],
  ['日历', calendar],
  ['申请', requests],
  ['收藏', favourites],
  ['署名建议', suggestions],
  ['履职操作', acts],
]

/** Everything held about a person, kind by kind; what another person's record says stays out. */
export async function heldAbout(db: Db, id: string): Promise<Held[]> {
  const held: Held[] = []
  for (const [name, query] of KINDS)
    held.push({ name, rows: (await db.execute<Held['rows'][number]>(query(id))).rows })
  return held
}
