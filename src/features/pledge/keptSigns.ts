import { keepOwn, keptOwn, owner, type KeptSign } from '../../lib/storage'

type Whose = string | undefined

// What a full or forbidden store did not take; it lives as long as the app.
let unkept: { whose: Whose; sign: KeptSign }[] = []

const stored = (whose: Whose): KeptSign[] => keptOwn('signs', whose) ?? []

function all(whose: Whose): KeptSign[] {
  const held = unkept.filter((one) => one.whose === whose).map(({ sign }) => sign)
  return [...stored(whose).filter(({ slug }) => !held.some((one) => one.slug === slug)), ...held]
}

/** What its writer has confirmed and the server has not yet. */
export const handedSigns = (whose = owner()): KeptSign[] => all(whose).filter(({ handed }) => handed)

export const keptSign = (slug: string, whose = owner()): KeptSign | undefined =>
  all(whose).find((one) => one.slug === slug)

/** Keeps it in the place of an older one of the same text; false when it will not outlive the app. */
export function keepSign(sign: KeptSign, whose = owner()): boolean {
  const others = stored(whose).filter(({ slug }) => slug !== sign.slug)
  unkept = unkept.filter((one) => one.whose !== whose || one.sign.slug !== sign.slug)
  const taken = keepOwn('signs', [...others, sign], whose)
  if (!taken) unkept = [...unkept, { whose, sign }]
  return taken
}

/** The server has it. */
export function forgetSign({ draft }: Pick<KeptSign, 'draft'>, whose = owner()): void {
  unkept = unkept.filter((one) => one.whose !== whose || one.sign.draft !== draft)
  const rest = stored(whose).filter((one) => one.draft !== draft)
  keepOwn('signs', rest, whose)
}
