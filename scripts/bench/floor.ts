import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { openDurable } from '../../cloud/db/durable'
import type { Query, Recorded } from './record'

type Run = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

const POOL = 10

// The same engine, opened the same way, with nothing between it and the request.
async function open(): Promise<{ run: Run; close: () => Promise<void> }> {
  if (!process.env.DATABASE_URL) {
    const { pg: lite, close } = await openDurable(join(process.env.DATA_DIR ?? '', 'db'))
    return { run: (text, values) => lite.query(text, values), close }
  }
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: POOL,
    options: '-c timezone=UTC',
  })
  return { run: (text, values) => pool.query(text, values), close: () => pool.end() }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>
}

const INSERT: Query = {
  text: 'insert into bench_row ("id", "at") values ($1, $2)',
  params: [{ slot: 'fresh' }, { slot: 'now' }],
}

// Each statement of the verb in turn, on bare node:http: the floor under any server that runs this SQL.
async function main() {
  const recorded = JSON.parse(readFileSync(process.env.RECORDED ?? '', 'utf8')) as Recorded
  const paths: Record<string, Query[]> = { ...recorded, insert: [INSERT] }
  const { run, close } = await open()
  const server = createServer((request, response) => {
    const answer = async () => {
      const slots: Record<string, unknown> = { ...(await bodyOf(request)), now: new Date().toISOString() }
      let rows: unknown[] = []
      for (const { text, params } of paths[request.url?.slice(1) ?? ''] ?? []) {
        const values = params.map((param) =>
          'value' in param ? param.value : param.slot === 'fresh' ? v7() : slots[param.slot],
        )
        rows = (await run(text, values)).rows
      }
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ rows }))
    }
    answer().catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    console.log(`listening ${typeof address === 'object' ? address?.port : ''}`)
  })
  process.once('SIGTERM', () => {
    server.closeAllConnections()
    server.close(() => void close().then(() => process.exit(0)))
  })
}

void main()
