import { forgetReplies } from './fetched'
import { listeners } from './listeners'
import { clearOwn, forget, keep, kept, owner } from './storage'

const sessions = listeners<[another: boolean]>()
const owners = listeners<[former: string | undefined]>()
const farewells = new Set<() => Promise<void>>()

// Whose pages may still be open: a session that ran out has left them as they were.
let last: string | undefined
let count = 0

/** Who was signed in last and has not left: the session may have run out. */
export const lastOwner = (): string | undefined => owner() ?? last

export const token = (): string | undefined => kept('token')

/** Another number after each change of who is asking: what was asked before it is not for whoever came after. */
export const era = (): number => count

function changed(another: boolean): void {
  count += 1
  forgetReplies()
  sessions.tell(another)
}

function own(person: string | undefined): void {
  const former = owner()
  last = person ?? former ?? last
  if (former === person) return
  if (person) keep('owner', person)
  else forget('owner')
  owners.tell(former)
}

export function openSession(value: string): void {
  keep('token', value)
  own(undefined)
  changed(false)
}

/** The session has run out. What its person typed waits for them, under their id. */
export function closeSession(): void {
  forget('token')
  own(undefined)
  changed(false)
}

/** The person has left: nothing of theirs stays here. */
export function endSession(): void {
  const leaving = owner()
  forget('token')
  own(undefined)
  if (leaving) clearOwn(leaving)
  last = undefined
  changed(true)
}

/** Takes the server's word for who this is; undefined when it is nobody on the roster. */
export function settle(person: string | undefined): void {
  const former = owner()
  const other = former ?? last
  own(person)
  if (former === person) return
  if (former !== undefined || (other !== undefined && other !== person)) changed(person !== undefined)
}

/** Calls back when someone else (or nobody) is signed in; `another`: what is still on the screen may be someone else's. */
export const onSession = sessions.listen

/** Calls back when what is kept belongs to someone else from now on. */
export const onOwner = owners.listen

/** What is still to be handed in before a person leaves for good. */
export const beforeLeaving = (work: () => Promise<void>): unknown => farewells.add(work)

export const handInLast = async (): Promise<void> => {
  await Promise.all([...farewells].map((work) => work()))
}
