import { post, flush } from '../../../../src/features/study/outbox'
import { keepOwn, keptOwn, type KeptBeat } from '../../../../src/lib/storage'
import { freshPhone, testPhone } from '../../../support/taro'

const beats = (count: number): KeptBeat[] =>
  Array.from({ length: count }, (_, beat) => ({
    action: 'study.heartbeat',
    at: Date.now(),
    input: { session: '0192f0c4-0000-7000-8000-000000000000', beat, from: beat, to: beat + 1 },
  }))

const broken = { ok: false, code: 'broken', message: '服务出错了', requestId: 'r' }
const taken = {
  ok: true,
  data: { watched: [], missing: [], done: false, finished: [], opened: [], checked: null, live: true },
}

/** A server that breaks on some numbers; says which were asked. */
function aServer(breaks: (beat: number) => boolean) {
  const asked: number[] = []
  testPhone.network = async (_path, body) => {
    const { beat } = JSON.parse(body) as { beat: number }
    asked.push(beat)
    return breaks(beat) ? broken : taken
  }
  return asked
}

beforeEach(() => freshPhone())

test('while the server is in trouble each try asks it once, and nothing is lost', async () => {
  keepOwn('beats', beats(20))
  const asked = aServer(() => true)
  await flush()
  await flush()
  expect(asked).toHaveLength(2)
  expect(keptOwn('beats')).toHaveLength(20)
  const again = aServer(() => false)
  await flush()
  expect(again).toHaveLength(20)
  expect(keptOwn('beats')).toEqual([])
})

test('one beat that the server cannot take holds up none of the others', async () => {
  const [bad, ...good] = beats(5)
  keepOwn('beats', [bad as KeptBeat, ...good.slice(0, 3)])
  const asked = aServer((beat) => beat === 0)
  await flush()
  await post(good[3] as KeptBeat)
  expect(asked).toEqual([0, 1, 2, 3, 4, 0])
  expect(keptOwn('beats')).toEqual([bad])
})
