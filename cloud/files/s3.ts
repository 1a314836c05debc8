import { AwsClient } from 'aws4fetch'
import type { Config } from '../config'
import { expiryOf, KEY, type Files } from './files'

const HOUR = 3600_000
const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

const KEYS = /<Key>([^<]*)<\/Key>/g
const NEXT = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/
const plain = (text: string) => text.replace(/&amp;/g, '&')

/** One page of a listing (ListObjectsV2), and where the next begins. */
const pageOf = (xml: string) => ({
  keys: [...xml.matchAll(KEYS)].map(([, key = '']) => plain(key)),
  next: plain(NEXT.exec(xml)?.[1] ?? ''),
})

async function listed(client: AwsClient, bucket: string, prefix: string): Promise<string[]> {
  const keys: string[] = []
  let next = ''
  do {
    const target = new URL(bucket)
    target.searchParams.set('list-type', '2')
    target.searchParams.set('prefix', prefix)
    if (next) target.searchParams.set('continuation-token', next)
    const reply = await client.fetch(target)
    if (!reply.ok) throw new Error(`Storage refused to list ${prefix}: ${reply.status}`)
    const page = pageOf(await reply.text())
    keys.push(...page.keys)
    next = page.next
  } while (next)
  return keys.filter((key) => KEY.test(key)).sort()
}

/** Files in S3-compatible storage (COS, OSS, MinIO), by presigned addresses (AWS Signature Version 4). */
export function s3Files({ bucket, region, key: accessKeyId, secret }: NonNullable<Config['s3']>): Files {
  const client = new AwsClient({ accessKeyId, secretAccessKey: secret, region, service: 's3' })
  const address = (key: string) => {
    if (!KEY.test(key)) throw new Error(`Not a file key: ${key}`)
    return new URL(`${bucket}/${key}`)
  }
  return {
    has: async (key) => (await client.fetch(address(key), { method: 'HEAD' })).ok,
    put: async (key, bytes, type) => {
      const reply = await client.fetch(address(key), {
        method: 'PUT',
        body: Buffer.from(bytes),
        headers: { 'content-type': type },
      })
      if (!reply.ok) throw new Error(`Storage refused ${key}: ${reply.status}`)
    },
    get: async (key) => {
      const reply = await client.fetch(address(key))
      if (reply.status === 404) return null
      if (!reply.ok) throw new Error(`Storage refused ${key}: ${reply.status}`)
      return new Uint8Array(await reply.arrayBuffer())
    },
    remove: async (key) => {
      const reply = await client.fetch(address(key), { method: 'DELETE' })
      if (!reply.ok && reply.status !== 404)
        throw new Error(`Storage refused to remove ${key}: ${reply.status}`)
    },
    list: (prefix) => listed(client, bucket, prefix),
    url: async (key, now) => {
      const target = address(key)
      const from = new Date(Math.floor(now.getTime() / HOUR) * HOUR)
      target.searchParams.set('X-Amz-Expires', String((expiryOf(now).getTime() - from.getTime()) / 1000))
      const signed = await client.sign(target, { aws: { signQuery: true, datetime: stamp(from) } })
      return signed.url
    },
  }
}
