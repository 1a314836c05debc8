import type { Ctx } from '../verb'

/** One card a bond: made anew it replaces itself. Its address is signed, so that its name need not be a secret. */
export const cardKey = (bond: string): string => `cards/${bond}.pdf`

export async function storeCard({ files, now }: Ctx, bond: string, pdf: Uint8Array): Promise<string> {
  await files.put(cardKey(bond), pdf, 'application/pdf')
  return files.url(cardKey(bond), now)
}
