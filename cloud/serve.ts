import { randomUUID } from 'node:crypto'
import { contract, type Action, type Input, type Output, type Reply } from '../contract'
import type { Call } from '../contract/call'
import type { App } from './app'
import { writeAudit } from './audit'
import { complaint } from './complaint'
import { Fault } from './fault'
import { network, PER_ACCOUNT, PER_ADDRESS, PER_GUESS } from './rate'
import { may, type Me } from './rights'
import { faultOf, traceOf } from './trouble'
import type { Ctx, Verb } from './verb'
import { verbs } from './verbs'
import type { Identity } from './who'

/** One question as a host hands it over. `identity` and `address` come from the host, never from the body. */
export type Ask = { action: string; input: unknown; identity: Identity; address: string; now: Date }

export type Answer = Reply<Action>

// NUL and lone surrogates cannot be stored as text by PostgreSQL.
const UNSTORABLE = /\0|\p{Surrogate}/u

function storable(value: unknown): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(storable)
}

function parse<A extends Action>(action: A, input: unknown): Input<A> {
  const parsed = contract[action].input.safeParse(input ?? {}, { reportInput: true })
  if (!parsed.success) throw new Fault('input', complaint(parsed.error))
  if (!storable(parsed.data)) throw new Fault('input', '内容里有无法保存的字符，请删去后再试。')
  // safeParse of the action's own schema; TypeScript cannot follow the index through the union.
  return parsed.data as Input<A>
}

const known = (action: string): action is Action => Object.hasOwn(contract, action)

/** Counts a call against who makes it: an account wherever there is one, else the address. */
function charge(app: App, me: Me, { address, now }: Ask) {
  const signed = me.account ?? me.openid
  if (signed) app.rates.take(`who ${signed}`, PER_ACCOUNT, now)
  else app.rates.take(`from ${network(address)}`, PER_ADDRESS, now)
}

function admit(me: Me, role: Call['role']) {
  if (may(me, role)) return
  if (me.account) throw new Fault('forbidden', '您的身份不能使用这项功能。')
  throw new Fault('signin', me.openid ? '请先绑定身份，再使用这项功能。' : '请先登录，再使用这项功能。')
}

async function run<A extends Action>(verb: Verb<A>, ctx: Ctx, action: A, input: Input<A>, requestId: string) {
  const spec: Call = contract[action]
  if (!spec.audited) return spec.output.parse(await verb(ctx, input)) as Output<A>
  return ctx.db.transaction(async (db) => {
    const output = spec.output.parse(await verb({ ...ctx, db }, input)) as Output<A>
    await writeAudit(db, { requestId, account: ctx.me.account ?? '', action, input, at: ctx.now })
    return output
  })
}

async function answer(app: App, ask: Ask, requestId: string): Promise<Output<Action>> {
  const { action, now, identity } = ask
  // An address that has used up its unsigned calls is not given look-ups of made-up tokens either.
  const strange = () => app.rates.check(`from ${network(ask.address)}`, PER_ADDRESS, now)
  const me = await app.finder.find(identity, now, strange)
  charge(app, me, ask)
  if (!known(action)) throw new Fault('missing', '没有这项功能，请把小程序更新到最新版本。')
  const input = parse(action, ask.input)
  admit(me, contract[action].role)
  const verb = verbs[action] as Verb<typeof action> | undefined
  if (!verb) throw new Fault('missing', '这项功能还没有开通。')
  const guessed = () => app.rates.take(`guess ${network(ask.address)}`, PER_GUESS, now)
  const { db, config, files, secret, ledgerKey, heads, seal } = app
  const output = await run(
    verb,
    { db, me, now, config, files, secret, ledgerKey, heads, seal, guessed },
    action,
    input,
    requestId,
  )
  // A call about people can change who the asker is; an organiser's write, who anybody is.
  if (contract[action].audited) app.finder.forget()
  else if (/^(people|family)\./.test(action)) app.finder.forget(identity)
  return output
}

/** The one door: parse, who, may, run, audit, reply. Never throws. */
export async function serve(app: App, ask: Ask): Promise<Answer> {
  const requestId = randomUUID()
  const began = performance.now()
  const action = known(ask.action) ? ask.action : 'unknown'
  const spent = () => Math.round((performance.now() - began) * 10) / 10
  try {
    const data = await answer(app, ask, requestId)
    app.log.info({ requestId, action, ms: spent(), code: 'ok' })
    return { ok: true, data }
  } catch (error) {
    const fault = faultOf(error)
    if (fault && fault.code !== 'broken') {
      app.log.info({
        requestId,
        action,
        ms: spent(),
        code: fault.code,
        ...(fault === error ? {} : { rule: traceOf(error) }),
      })
      return { ok: false, code: fault.code, message: fault.message, requestId }
    }
    app.log.error({ requestId, action, ms: spent(), code: 'broken', error: traceOf(error) })
    return {
      ok: false,
      code: 'broken',
      message: `服务出错了，请稍后再试。编号 ${requestId.slice(0, 8)}`,
      requestId,
    }
  }
}
