import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { hammer } from '../../../scripts/faults/kills/hammer'
import { linesOf } from '../../../scripts/faults/kills/kills'
import type { Path } from '../../../scripts/faults/kills/task'

/** Numbered tasks, of which nothing is looked for. */
function numbers(): Path {
  let turn = 0
  const next = () => {
    const key = String(++turn)
    return { token: '', action: 'study.reflect', input: () => ({ key }), key }
  }
  return { name: 'numbers', next, verify: async () => ({ lost: 0, doubled: 0, kept: 0 }) }
}

const BROKEN = 0
const SILENT = -1

/** A server that answers the first ask for each key as told: a status, a line that breaks, or nothing. */
async function aServer(first: (key: number) => number) {
  const seen = new Map<string, number>()
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      const { key } = JSON.parse(body) as { key: string }
      seen.set(key, (seen.get(key) ?? 0) + 1)
      const status = seen.get(key) === 1 ? first(Number(key)) : 200
      if (status === SILENT) return
      if (status === BROKEN) return void request.socket.destroy()
      response.writeHead(status).end('{}')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = () => new Promise((done) => (server.closeAllConnections(), server.close(done)))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close }
}

test('only an answer acknowledges; what had none is sent again as the same, and a no is told', async () => {
  const answers = [200, BROKEN, 503, 409]
  const server = await aServer((key) => answers[key % answers.length] ?? 200)
  const crowd = hammer(numbers())
  const stop = crowd.start(server.url)
  await crowd.until(40)
  await stop()
  await server.close()
  expect(crowd.acknowledged.size).toBeGreaterThanOrEqual(40)
  for (const key of crowd.acknowledged) expect(server.seen.get(key)).toBe(Number(key) % 4 === 0 ? 1 : 2)
  expect(new Set(crowd.refused)).toEqual(new Set([409]))
})

test('asks are under way until they are answered or their server is gone', async () => {
  const server = await aServer(() => SILENT)
  const crowd = hammer(numbers())
  const stop = crowd.start(server.url)
  while (crowd.underWay() < 8) await wait(5)
  await server.close()
  await stop()
  expect(crowd.underWay()).toBe(0)
  expect([...crowd.acknowledged, ...crowd.refused]).toEqual([])
})

test('a run passes only when every kill met its work and nothing was lost, doubled or refused', () => {
  const crowd = hammer(numbers())
  crowd.acknowledged.add('1')
  const failed = (underWay: number[], verdict = { lost: 0, doubled: 0 }) =>
    linesOf({ name: 'a run', crowd, kills: 2, underWay }, verdict)
      .filter(({ pass }) => pass === false)
      .map(({ name }) => name)
  expect(failed([8, 8])).toEqual([])
  expect(failed([8])).toEqual(['a run: killed amid its work'])
  expect(failed([8, 0])).toEqual(['a run: killed amid its work'])
  expect(failed([8, 8], { lost: 1, doubled: 0 })).toEqual(['a run: acknowledged and lost'])
  expect(failed([8, 8], { lost: 0, doubled: 1 })).toEqual(['a run: doubled'])
  crowd.refused.push(403)
  crowd.acknowledged.clear()
  expect(failed([8, 8])).toEqual(['a run: acknowledged', 'a run: refused though right'])
})
