import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '../../../cloud/config'
import { s3Files } from '../../../cloud/files/s3'

function storage(env: Record<string, string> = {}) {
  const { s3 } = readConfig({
    S3_ENDPOINT: 'https://cos.example/',
    S3_BUCKET: 'qingfeng',
    S3_REGION: 'ap-guangzhou',
    S3_KEY: 'AK',
    S3_SECRET: 'SK',
    ...env,
  })
  if (!s3) throw new Error('no storage')
  return s3Files(s3)
}

const files = storage()
const at = (time: string) => new Date(`2026-11-23T${time}Z`)

test('an address is signed, expires within hours, and stays the same within the hour', async () => {
  const first = new URL(await files.url('films/a-pen.mp4', at('02:10:00')))
  expect(first.origin + first.pathname).toBe('https://qingfeng.cos.example/films/a-pen.mp4')
  expect(first.searchParams.get('X-Amz-Date')).toBe('20261123T020000Z')
  expect(first.searchParams.get('X-Amz-Expires')).toBe('21600')
  expect(first.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/)
  expect(await files.url('films/a-pen.mp4', at('02:50:00'))).toBe(first.href)
  expect(await files.url('films/a-pen.mp4', at('03:00:00'))).not.toBe(first.href)
})

test('MinIO is asked under a path', async () => {
  const url = new URL(await storage({ S3_STYLE: 'path' }).url('films/a-pen.mp4', at('02:10:00')))
  expect(url.origin + url.pathname).toBe('https://cos.example/qingfeng/films/a-pen.mp4')
})

test.each(['../secret.mp4', '/films/a.mp4', 'films//a.mp4', 'films/.hidden', 'films/a', ''])(
  '%j is no key',
  async (key) => {
    await expect(files.url(key, at('02:00:00'))).rejects.toThrow('Not a file key')
  },
)

test('what is stored is there, what is not is not, and a refusal is told', async () => {
  const kept = new Map<string, string>()
  const server = createServer((asked, reply) => {
    const name = asked.url ?? ''
    if (name.includes('locked')) return reply.writeHead(403).end()
    if (asked.method === 'GET') return kept.has(name) ? reply.end(name) : reply.writeHead(404).end()
    if (asked.method === 'HEAD') return reply.writeHead(kept.has(name) ? 200 : 404).end()
    kept.set(name, asked.headers['content-type'] ?? '')
    return reply.writeHead(200).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const near = storage({ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_STYLE: 'path' })
  try {
    expect(await near.has('films/a-pen.mp4')).toBe(false)
    await near.put('films/a-pen.mp4', Buffer.from('film'), 'video/mp4')
    expect(await near.has('films/a-pen.mp4')).toBe(true)
    expect(kept).toEqual(new Map([['/qingfeng/films/a-pen.mp4', 'video/mp4']]))
    expect(Buffer.from((await near.get('films/a-pen.mp4'))!).toString()).toBe('/qingfeng/films/a-pen.mp4')
    expect(await near.get('films/none.mp4')).toBeNull()
    await expect(near.get('films/locked.mp4')).rejects.toThrow('films/locked.mp4: 403')
    // Storage says 403, too, of what is not there to who may not list it: only the write tells.
    expect(await near.has('films/locked.mp4')).toBe(false)
    await expect(near.put('films/locked.mp4', Buffer.from('film'), 'video/mp4')).rejects.toThrow(
      'films/locked.mp4: 403',
    )
  } finally {
    server.close()
  }
})

test('a listing is read to its last page, and holds keys of ours only', async () => {
  const pages: Record<string, string> = {
    '': '<Key>heads/b.json</Key><Key>heads/</Key><NextContinuationToken>1&amp;2</NextContinuationToken>',
    '1&2': '<Contents><Key>heads/a.json</Key></Contents>',
  }
  const asked: string[] = []
  const server = createServer((request, reply) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1')
    asked.push(`${url.pathname} ${url.searchParams.get('prefix')}`)
    return reply.end(
      `<ListBucketResult>${pages[url.searchParams.get('continuation-token') ?? '']}</ListBucketResult>`,
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const near = storage({ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_STYLE: 'path' })
  try {
    expect(await near.list('heads/')).toEqual(['heads/a.json', 'heads/b.json'])
    expect(asked).toEqual(Array(2).fill('/qingfeng heads/'))
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
})

test('what is taken away is gone; what was not there is no fault, and a refusal is told', async () => {
  const said: Record<string, number> = { 'a.pdf': 204, 'none.pdf': 404, 'kept.pdf': 403 }
  const asked: string[] = []
  const server = createServer((request, reply) => {
    asked.push(`${request.method} ${request.url}`)
    reply.writeHead(said[request.url?.split('/').at(-1) ?? ''] ?? 500).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const near = storage({ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_STYLE: 'path' })
  try {
    await near.remove('certificates/a.pdf')
    await near.remove('certificates/none.pdf')
    await expect(near.remove('certificates/kept.pdf')).rejects.toThrow('403')
    expect(asked[0]).toBe('DELETE /qingfeng/certificates/a.pdf')
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
})
