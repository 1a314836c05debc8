import { playhead } from '../../../../src/features/study/playhead'

/** A player that reports four times a second, as WeChat's does. */
function aPlayer(seconds: number, start = 0) {
  let clock = 0
  const head = playhead(seconds, start, () => clock)
  let at = start
  return {
    head,
    play: (length: number, rate = 1) => {
      head.play()
      const end = Math.min(seconds, at + length)
      while (at < end - 0.001) {
        at = Math.min(end, at + 0.25 * rate)
        clock += 250
        head.move(at)
      }
      head.pause()
    },
    wait: (ms: number) => {
      clock += ms
    },
    jump: (time: number) => {
      at = time
      return head.move(time)
    },
  }
}

test('what was played is told in whole seconds without a gap', () => {
  const { head, play } = aPlayer(98)
  play(15.5)
  expect(head.take()).toEqual([[0, 15]])
  play(14.7)
  expect(head.take()).toEqual([[15, 30]])
  expect(head.take()).toEqual([])
})

test.each([1, 1.25, 1.5])('at rate %s nothing is lost and nothing taken for a leap', (rate) => {
  const { head, play } = aPlayer(60)
  play(60, rate)
  expect(head.take(true)).toEqual([[0, 60]])
})

test('a leap is not playing, forwards or back, even after a long pause', () => {
  const { head, play, wait, jump } = aPlayer(98)
  play(10)
  wait(60_000)
  expect(jump(50)).toBe(true)
  play(5)
  expect(jump(3)).toBe(true)
  play(4)
  expect(head.take()).toEqual([
    [0, 10],
    [50, 55],
    [3, 7],
  ])
})

test('the last part of a second counts when the film has ended', () => {
  const { head, play } = aPlayer(98, 90)
  play(7.8)
  expect(head.take()).toEqual([[90, 97]])
  expect(head.take(true)).toEqual([[97, 98]])
})
