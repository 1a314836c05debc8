import { canonical } from './canonical'
import { sha256 } from './sha256'

export type PledgeWords = {
  slug: string
  version: number
  title: string
  preamble: string
  articles: string[]
  closing: string
}

/** What a signature stands under: the words, and which version of which text they are. */
export const pledgeHash = ({ slug, version, title, preamble, articles, closing }: PledgeWords): string =>
  sha256(canonical({ slug, version, title, preamble, articles, closing }))
