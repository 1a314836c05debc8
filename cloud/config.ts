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
  /** S3-compatible storage; null is the local disk. */
  s3: { endpoint: string; bucket: string; region: string; key: string; secret: string } | null
  /** How many proxies in front may be believed about X-Forwarded-For. */
  proxies: number
}

type Env = Record<string, string | undefined>

/** Reads the configuration. Every name is described in docs/operating.md. */
export function readConfig(env: Env, { trial = false } = {}): Config {
  const production = env.NODE_ENV === 'production'
  if (trial && production)
    throw new Error('正式环境（NODE_ENV=production）不能开启试用登录，请去掉 --trial 再启动。')
  return {
    production,
    trial,
    publicUrl: (env.PUBLIC_URL || '').replace(/\/+$/, ''),
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
            endpoint: env.S3_ENDPOINT.replace(/\/+$/, ''),
            bucket: env.S3_BUCKET,
            region: env.S3_REGION || 'auto',
            key: env.S3_KEY || '',
            secret: env.S3_SECRET || '',
          }
        : null,
    proxies: Number(env.TRUST_PROXIES) || 0,
  }
}
