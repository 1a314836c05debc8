import { setTimeout as wait } from 'node:timers/promises'
import type { Path, Task } from './task'

const WORKERS = 8
const PATIENCE = 60_000

/** Sends one task; 200 is an acknowledgement, anything else is not. */
export async function send(url: string, { token, action, input }: Task): Promise<number> {
  const answer = await fetch(`${url}/api/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(input()),
  })
  await answer.arrayBuffer()
  return answer.status
}

async function grows(acknowledged: Set<string>, more: number) {
  const goal = acknowledged.size + more
  const end = Date.now() + PATIENCE
  while (acknowledged.size < goal) {
    if (Date.now() > end) throw new Error('nothing is acknowledged any more')
    await wait(5)
  }
}

/** A crowd of phones on one path and nothing else. What is not acknowledged is sent again, in this run or in the next. */
export function hammer(path: Path) {
  const acknowledged = new Set<string>()
  const unanswered: Task[] = []
  const refused: number[] = []
  let running = false
  let underWay = 0

  async function work(url: string) {
    while (running) {
      const task = unanswered.shift() ?? path.next()
      underWay++
      const status = await send(url, task).catch(() => 0)
      underWay--
      if (status === 200) acknowledged.add(task.key)
      else {
        unanswered.push(task)
        if (status !== 0 && status < 500) refused.push(status)
        await wait(100)
      }
    }
  }
  return {
    path,
    acknowledged,
    /** How many asks have been sent and wait for their answer. */
    underWay: () => underWay,
    /** Statuses that say no (neither an answer nor a failure of the server); there should be none. */
    refused,
    start(url: string) {
      running = true
      const workers = Array.from({ length: WORKERS }, () => work(url))
      return async () => {
        running = false
        await Promise.all(workers)
      }
    },
    /** Waits until so many more are acknowledged; throws when a minute is not enough. */
    until: (more: number) => grows(acknowledged, more),
  }
}

export type Crowd = ReturnType<typeof hammer>
