import { createHmac } from 'node:crypto'
import type { Ctx } from '../verb'

/** One card a bond, under a name that only this server can say again: made anew it replaces itself. */
const keyOf = (secret: string, bond: string): string =>
  `cards/${createHmac('sha256', secret).update(`card ${bond}`).digest('hex').slice(0, 48)}.pdf`

type Storing = Pick<Ctx, 'files' | 'secret'>

export async function storeCard(
  { files, secret, now }: Storing & Pick<Ctx, 'now'>,
  bond: string,
  pdf: Uint8Array,
) {
  const key = keyOf(secret, bond)
  await files.put(key, pdf, 'application/pdf')
  return files.url(key, now)
}

/** After an erasure of either side, or the end of the bond. */
export const removeCard = ({ files, secret }: Storing, bond: string): Promise<void> =>
  files.remove(keyOf(secret, bond))
