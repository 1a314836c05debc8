import type { Ctx } from '../verb'

/** What every sheet says of who issues it, with the head of the last closed day. */
export const issuerOf = async ({ config, heads }: Pick<Ctx, 'config' | 'heads'>) => ({
  county: config.county,
  office: config.office,
  publicUrl: config.publicUrl,
  head: (await heads?.all())?.at(-1) ?? null,
})
