import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { openDurable } from '../../cloud/db/durable'
import type { Query, Recorded } from './record'

type Run = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>
/** Statements on one connection, in one transaction. */
type Together = (work: (run: Run) => Promise<unknown>) => Promise<unknown>
type Engine = { run: Run; together: Together; close: () => Promise<void> }

const POOL = 10

// The same engine, opened the same way, with nothing between it and the request.
async function open(): Promise<Engine> {
  if (!process.env.DATABASE_URL) {
    const { pg: lite, close } = await openDurable(join(process.env.DATA_DIR ?? '', 'db'))
    return {
      run: (text, values) => lite.query(text, values),
      together: (work) => lite.transaction((tx) => work((text, values) => tx.query(text, values))),
      close,
    }
  }
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: POOL,
    options: '-c timezone=UTC',
  })
  const together: Together = async (work) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await work((text, values) => client.query(text, values))
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  return { run: (text, values) => pool.query(text, values), together, close: () => pool.end() }
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

type Slots = Record<string, unknown>
type Last = { place: string | number; hash: string }

// A chained record's own hash and serial are as good as any others, if only they are new.
const chained = (last: Last | undefined): Slots => ({
  place: Number(last?.place ?? 0) + 1,
  previous: last?.hash ?? '0'.repeat(64),
  hash: randomBytes(32).toString('hex'),
})

/** Each query in turn; the next one's slots know the ledger's last record once it was asked. */
async function runAll(run: Run, queries: Query[], slots: Slots): Promise<unknown[]> {
  let rows: unknown[] = []
  for (const { text, params } of queries) {
    const values = params.map((param) =>
      'value' in param ? param.value : param.slot === 'fresh' ? v7() : slots[param.slot],
    )
    rows = (await run(text, values)).rows
    if (text.includes('ledger_last')) Object.assign(slots, chained(rows[0] as Last | undefined))
  }
  return rows
}

// Each statement of the verb in turn, on bare node:http: the floor under any server that runs this SQL.
async function main() {
  const recorded = JSON.parse(readFileSync(process.env.RECORDED ?? '', 'utf8')) as Recorded
  const paths: Record<string, Query[]> = { ...recorded, insert: [INSERT] }
  const { run, together, close } = await open()
  const server = createServer((request, response) => {
    const answer = async () => {
      const body = await bodyOf(request)
      const slots: Slots = { ...body, now: new Date().toISOString(), serial: randomBytes(8).toString('hex') }
      const queries = paths[request.url?.slice(1) ?? ''] ?? []
      const [one, rest] = [queries.filter((each) => each.together), queries.filter((each) => !each.together)]
      if (one.length > 0) await together((on) => runAll(on, one, slots))
      const rows = await runAll(run, rest, slots)
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
