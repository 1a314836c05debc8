/** What a deployment decides; read once from the environment, handed down, never read elsewhere in cloud/. */
export type Config = {
  production: boolean
  /** Trial sign-in and the trial banner; never in production. */
  trial: boolean
  /** Where people reach this server, without a slash at the end; empty when not set. */
  publicUrl: string
  county: string
  office: string
  filing: string[]
  features: { films: boolean }
  /** Self-hosted WeChat sign-in (code2session); null when not configured. */
  wechat: { appid: string; secret: string; api: string } | null
  /** S3-compatible storage; null is the local disk. `bucket` is the bucket's own address. */
  s3: { bucket: string; region: string; key: string; secret: string } | null
  /** Signs codes, receipts and addresses of files; null is the one that the database keeps. */
  secret: string | null
  /** Ed25519 private key in PEM that signs the ledger; null is the key file. */
  ledgerKey: string | null
  /** The p12 (base64) that seals certificates, null is the file's; and the password of either, mostly empty. */
  seal: { p12: string | null; password: string }
  /** How many proxies in front may be believed about X-Forwarded-For. */
  proxies: number
}

type Env = Record<string, string | undefined>

const SECRET_LENGTH = 32

function secretOf({ QINGFENG_SECRET: secret }: Env): string | null {
  if (!secret) return null
  if (secret.length < SECRET_LENGTH)
    throw new Error(`QINGFENG_SECRET 至少要 ${SECRET_LENGTH} 个字符，可以用 openssl rand -hex 32 生成一个。`)
  return secret
}

function publicUrlOf({ PUBLIC_URL = '' }: Env): string {
  const address = PUBLIC_URL.trim().replace(/\/+$/, '')
  if (address && !/^https?:\/\/[^/\s]+/.test(address))
    throw new Error('PUBLIC_URL 要写完整的地址，如 https://lesson.example.cn。')
  return address
}

// COS and OSS answer only under the bucket's own host name; MinIO mostly under a path.
function bucketOf(endpoint: string, bucket: string, style: string | undefined): string {
  const { protocol, host } = new URL(endpoint)
  return style === 'path' ? `${protocol}//${host}/${bucket}` : `${protocol}//${bucket}.${host}`
}

/** Reads the configuration. Every name is described in docs/operating.md. */
export function readConfig(env: Env, { trial = false } = {}): Config {
  const production = env.NODE_ENV === 'production'
  if (trial && production)
    throw new Error('正式环境（NODE_ENV=production）不能开启试用登录，请改用 npm run serve 启动。')
  return {
    production,
    trial,
    publicUrl: publicUrlOf(env),
    county: env.COUNTY || (trial ? '清源县' : '本县'),
    office: env.OFFICE || '县纪委监委宣传部',
    filing: (env.FILING || '')
      .split(/[,，]/)
      .map((number) => number.trim())
      .filter(Boolean),
    features: { films: env.FILMS !== 'off' },
    wechat:
      env.WX_APPID && env.WX_SECRET
        ? { appid: env.WX_APPID, secret: env.WX_SECRET, api: env.WX_API || 'https://api.weixin.qq.com' }
        : null,
    s3:
      env.S3_ENDPOINT && env.S3_BUCKET
        ? {
            bucket: bucketOf(env.S3_ENDPOINT, env.S3_BUCKET, env.S3_STYLE),
            region: env.S3_REGION || 'auto',
            key: env.S3_KEY || '',
            secret: env.S3_SECRET || '',
          }
        : null,
    secret: secretOf(env),
    ledgerKey: env.QINGFENG_LEDGER_KEY || null,
    seal: { p12: env.QINGFENG_SEAL_P12 || null, password: env.QINGFENG_SEAL_PASSWORD || '' },
    proxies: Number(env.TRUST_PROXIES) || 0,
  }
}
