import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { App } from '../app'
import type { Opened } from '../db/db'
import { tick } from '../jobs'
import { traceOf } from '../trouble'
import { routes, type Health, type Places } from './routes'

const TICK_EVERY = 60_000
const DRAIN_WITHIN = 10_000
const CLOSE_AFTER = 100

type Listen = { app: App; opened: Opened; places: Places; host: string; port: number }

/** A listening host; `stop` finishes the requests in flight, then writes the database out. */
export type Host = { port: number; stop: () => Promise<void> }

function startTicking(app: App, opened: Opened) {
  let running: Promise<void> = Promise.resolve()
  const run = async () => {
    const now = new Date()
    await tick(app, now)
    await opened.maintain(now)
  }
  const timer = setInterval(() => {
    running = running
      .then(run)
      .catch((error: unknown) => app.log.error({ job: 'tick', error: traceOf(error) }))
  }, TICK_EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

function drain(server: Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN)
    let idle: NodeJS.Timeout | undefined
    // close() resets kept-alive connections whose request was sent and not read yet: those get a moment to be read.
    setTimeout(() => {
      server.close(() => {
        clearTimeout(late)
        clearInterval(idle)
        done()
      })
      // A kept-alive connection falls idle only after its last answer.
      idle = setInterval(() => server.closeIdleConnections(), 50)
    }, CLOSE_AFTER)
  })
}

/**
 * Serves everything on one port.
 * @param port 0 picks a free one
 * @throws in Chinese when the port is taken
 */
export async function listen({ app, opened, places, host, port }: Listen): Promise<Host> {
  const health: Health = { draining: false }
  // Over HTTP/1.1 without TLS the adaptor makes a plain http.Server.
  const server = createAdaptorServer({ fetch: routes(app, places, health).fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = new Error(`端口 ${port} 已被占用。请先停掉占用它的程序，或用 PORT=别的端口 再启动。`)
      reject(error.code === 'EADDRINUSE' ? taken : error)
    })
    server.listen(port, host, resolve)
  })
  const stopTicking = startTicking(app, opened)
  const address = server.address()
  const stop = async () => {
    if (health.draining) return
    health.draining = true
    await Promise.all([drain(server), stopTicking()])
    await opened.close()
  }
  return { port: typeof address === 'object' && address ? address.port : port, stop }
}
