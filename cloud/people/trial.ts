import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { setting } from '../db/schema/people'
import { Fault } from '../fault'
import type { Verb } from '../verb'

const personas = z.array(
  z.object({ key: z.string(), name: z.string(), about: z.string(), account: z.string() }),
)
export type Persona = z.infer<typeof personas>[number]

/** The setting under which the trial's seed leaves who can be tried. */
export const TRIAL = 'trial'

/** Who can be tried; outside the trial there is nobody, whatever stands in the database. */
export async function personasOf(db: Db, config: Config): Promise<Persona[]> {
  if (!config.trial) throw new Fault('missing', '没有这项功能。')
  const [kept] = await db.select().from(setting).where(eq(setting.key, TRIAL))
  return kept ? personas.parse(kept.value) : []
}

export const trial: Verb<'people.trial'> = async ({ db, config }) => ({
  items: (await personasOf(db, config)).map(({ key, name, about }) => ({ key, name, about })),
})
