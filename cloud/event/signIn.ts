import { CODE_TRIES } from '../../contract/limits'
import { Fault } from '../fault'
import { lastSignIn } from '../progress/assembly'
import { moved } from '../progress/moved'
import { momentWords } from '../progress/words'
import type { Verb } from '../verb'
import { attend, type Attended } from './attend'
import { digitsHold, tokenHolds } from './codes'
import { secretOf } from './secretOf'

/** Why nobody can sign in now, in words; null when the event is open. */
function shut({ voided, opened, ended, startsAt, endsAt }: Attended, now: Date): string | null {
  if (voided) return '这场活动已经作废，不用签到。'
  if (!opened)
    return `签到还没有开始。活动 ${momentWords(new Date(startsAt))} 开始，请在现场屏幕出现二维码后再签。`
  if (ended || now > lastSignIn(new Date(endsAt))) return '签到已经结束。您确实到场的，请找组织者补登。'
  return null
}

function refuse(found: Attended, way: 'qr' | 'digits', now: Date): never {
  const closed = shut(found, now)
  if (closed) throw new Fault('closed', closed)
  const left = CODE_TRIES - found.wrong
  if (left <= 0) throw new Fault('closed', '输错的次数多了，请到签到处由组织者为您补登。')
  const said = way === 'qr' ? '二维码已经更换，请扫屏幕上现在的码。' : '数字不对，请看屏幕上现在的六位数字。'
  throw new Fault('input', left <= 3 ? `${said}还可以试 ${left} 次。` : said)
}

export const signIn: Verb<'event.signIn'> = async ({ db, me, now }, { event, token, digits }) => {
  const code = token ?? digits
  if (code === undefined) throw new Fault('input', '请扫现场的二维码，或者输入六位数字。')
  const keyed = { id: event, secret: await secretOf(db, event) }
  const way = token === undefined ? 'digits' : 'qr'
  const right = way === 'qr' ? tokenHolds(keyed, code, now) : digitsHold(keyed, code, now)
  const ask = { event, person: me.person!.id, way, right, now } as const
  let found = await attend(db, ask)
  // The same person signed in elsewhere in this very moment: now that one can be seen.
  if (found && right && !found.made && !found.old && found.wrong < CODE_TRIES && !shut(found, now))
    found = await attend(db, ask)
  if (!found) throw new Fault('missing', '没有找到这场活动。')
  const { title, made, old, startsAt } = found
  const id = made ?? old?.id
  if (!id) return refuse(found, way, now)
  const at = old ? new Date(old.at) : now
  const late = at.getTime() > startsAt
  return {
    title,
    at: at.toISOString(),
    again: made === null,
    late,
    ...(await moved(db, ask.person, now, id)),
  }
}
