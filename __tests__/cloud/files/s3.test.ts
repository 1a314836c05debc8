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
