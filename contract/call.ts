import type { z } from 'zod'
import type { Role } from './limits'

export type Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  /** The least role that may ask. Organisers may do what liaisons may; both are members where they are on the roster. */
  role: Role
  input: I
  output: O
  /** true: an organiser's or liaison's write; the door runs it in one transaction with its audit row. */
  audited?: true
}

/** Declares one call: who may ask, what goes in, what comes out. */
export const call = <I extends z.ZodType, O extends z.ZodType>(spec: Call<I, O>): Call<I, O> => spec
