import { useState } from 'react'
import type { Output } from '../../../../contract/index'
import { toast } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

const REVIEWER = '审核体验'

/** The switch for WeChat's reviewers: whether it is on, until when, and the code that was just made. */
export function useReview() {
  const found = useLoad('people.roster', { query: REVIEWER })
  const reviewer = found.data?.items.find((one) => one.review)
  const held = useLoad('people.person', reviewer ? { id: reviewer.id } : null)
  const [made, setMade] = useState<Output<'people.review'>>()
  const { send, busy } = useSend('people.review')
  const until = made ? undefined : held.data?.codeUntil

  const turn = async (on: boolean) => {
    const done = await send({ on })
    if (!done) return
    setMade(done)
    if (!on) toast('已关闭，这个码不再有效')
  }
  return {
    /** What must have come before the switch can say how it stands. */
    loads: made ? [] : [found, held],
    on: made ? made.on : Boolean(until),
    until,
    code: made?.code ? { name: made.name, code: made.code } : undefined,
    turn,
    busy,
  }
}
