import type { App } from '../../cloud/app'
import { storedHeads } from '../../cloud/pledge/heads'
import type { Head } from '../../cloud/pledge/head'

/** Every closed day that is kept: in the file beside the data, and where the storage keeps them, there, too. */
export async function allHeads({ heads, files, config }: App): Promise<Head[]> {
  const here = (await heads?.all()) ?? []
  const stored = config.s3 ? await storedHeads(files).all() : []
  const lines = new Map([...here, ...stored].map((head) => [`${head.day} ${head.place} ${head.hash}`, head]))
  return [...lines.values()].sort((a, b) => a.place - b.place)
}
