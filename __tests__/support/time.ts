import { act } from '@testing-library/react'
import { answered } from './inDb'
import { NOW } from './people'

/** One clock for the phone and the server; sockets and the database go on in real time. */
export function oneClock(): void {
  jest.useFakeTimers({
    now: NOW,
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'performance',
    ],
  })
}

export const now = () => new Date(Date.now())

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits in real time until something holds, as a person would see it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (await holds()) return
    await act(() => rest(10))
  }
  throw new Error('it did not come to hold')
}

/** Lets so many seconds pass on the one clock, one after the other; `each` is what happens in each. */
export async function pass(seconds: number, each: (second: number) => void = () => undefined): Promise<void> {
  for (let n = 0; n < seconds; n++)
    await act(async () => {
      jest.advanceTimersByTime(1000)
      each(n)
      // A server answers within the second, whatever it costs the machine that runs the test.
      await answered()
    })
}
