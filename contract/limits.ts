/** Values that both programs need at run time. Nothing here may import zod: it would travel to every phone. */

export const ROLES = ['guest', 'relative', 'member', 'liaison', 'organiser'] as const
export type Role = (typeof ROLES)[number]

/** input: a field is wrong; signin: who are you; forbidden: not this role; missing: not there, or not yours;
 * conflict: it stands otherwise already; closed: too early, too late, locked; slow: too many; broken: our fault. */
export const CODES = [
  'input',
  'signin',
  'forbidden',
  'missing',
  'conflict',
  'closed',
  'slow',
  'broken',
] as const
export type Code = (typeof CODES)[number]

export const GROUPS = ['新任职', '年轻干部'] as const
export const LEVELS = ['县处级', '乡科级正职', '乡科级副职', '科员级', '其他'] as const
/** What a family member is to the official who invited them. */
export const RELATIONS = ['配偶', '父母', '成年子女', '兄弟姐妹', '其他家人'] as const
export type Relation = (typeof RELATIONS)[number]
/** What a family member may take on at home; each, several or none. */
export const FAMILY_ROLES = ['宣传员', '监督员', '守门员'] as const
export type FamilyRole = (typeof FAMILY_ROLES)[number]
/** A family invite: 32 letters of base64url, 192 bits. */
export const INVITE_DAYS = 7
export const INVITES_OPEN = 10
export const APPOINTMENTS = ['提拔任职', '转任重要岗位', '试用期任职', '新录用', '其他'] as const

export const STEP_KINDS = [
  'talk',
  'assembly',
  'film',
  'reading',
  'quiz',
  'pledge',
  'visit',
  'lecture',
  'hearing',
  'discussion',
] as const
export type StepKind = (typeof STEP_KINDS)[number]
/** The kinds this version can carry out; a programme with any other is imported as a draft. */
export const BUILT_KINDS = [
  'talk',
  'assembly',
  'film',
  'reading',
  'pledge',
] as const satisfies readonly StepKind[]

/** How a step was done otherwise than on the phone. */
export const WAYS = ['hall', 'paper', 'transcript', 'person', 'waived'] as const
export type Way = (typeof WAYS)[number]

export const CATEGORIES = ['案例剖析类', '家风家教类', '年轻干部违纪违法类'] as const
export const STUDY_KINDS = ['film', 'article', 'transcript'] as const
export type StudyKind = (typeof STUDY_KINDS)[number]

/** Invite codes: 10 characters of 31, 49 bits; no 0 O 1 I L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const CODE_LENGTH = 10
export const CODE_DAYS = 14
export const NAME_TRIES = 5
export const NAME_LOCK_MINUTES = 60

/** Seconds between two beats of a film or a text. */
export const BEAT_SECONDS = 15
/** Credited seconds of a film may not exceed this many times the server's seconds of the session. */
export const FILM_BUDGET = 1.5
/** A text is read at real time: one credited second for one of the server's. */
export const TEXT_BUDGET = 1
export const FILM_SHARE = 0.95
export const FILM_END_SECONDS = 5
export const FILM_RATES = [1, 1.25, 1.5] as const
/** Reading: characters a minute taken as the floor, and the share of that time which is enough. */
export const READ_CHARS_PER_MINUTE = 300
export const READ_SHARE = 0.5
/** Late beats are taken this long after the session opened. */
export const LATE_HOURS = 24

export const QR_SECONDS = 10
export const QR_GRACE_SECONDS = 30
export const DIGITS_SECONDS = 60
export const CODE_TRIES = 10

export const REFLECTION_MIN = 10
export const REFLECTION_MAX = 2000
export const NOTE_MAX = 60
export const REASON_MAX = 200
export const FEEDBACK_MAX = 1000

export const PAGE = 20
export const BODY_BYTES = 100_000

/** The version of our own privacy notice; a change asks for consent again. */
export const PRIVACY_VERSION = '2026-11'
