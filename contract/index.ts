import type { z } from 'zod'
import { content } from './content'
import { event } from './event'
import { family } from './family'
import { people } from './people'
import { pledge } from './pledge'
import { programme } from './programme'
import { study } from './study'
import type { Code } from './limits'

export const contract = { ...people, ...content, ...programme, ...study, ...event, ...pledge, ...family }

export type Contract = typeof contract
export type Action = keyof Contract
export type Input<A extends Action> = z.infer<Contract[A]['input']>
export type Output<A extends Action> = z.infer<Contract[A]['output']>
export type Reply<A extends Action> =
  { ok: true; data: Output<A> } | { ok: false; code: Code; message: string; requestId: string }
