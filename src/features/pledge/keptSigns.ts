import { keepOwn, keptOwn, owner, type KeptSign } from '../../lib/storage'

const all = (whose = owner()): KeptSign[] => keptOwn('signs', whose) ?? []

/** What its writer has on the way to being signed, and confirmed. */
export const handedSigns = (whose = owner()): KeptSign[] => all(whose).filter(({ handed }) => handed)

export const keptSign = (slug: string, whose = owner()): KeptSign | undefined =>
  all(whose).find((one) => one.slug === slug)

/** Keeps it in the place of an older one of the same text; false when the phone did not take it. */
export const keepSign = (sign: KeptSign, whose = owner()): boolean =>
  keepOwn('signs', [...all(whose).filter(({ slug }) => slug !== sign.slug), sign], whose)

/** The server has it, or it can never have it. */
export const forgetSign = ({ draft }: Pick<KeptSign, 'draft'>, whose = owner()): boolean =>
  keepOwn(
    'signs',
    all(whose).filter((one) => one.draft !== draft),
    whose,
  )
