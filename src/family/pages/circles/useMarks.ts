import { useState } from 'react'
import { forgetOwn, keepOwn, keptOwn, type CircleMark } from '../../../lib/storage'
import { useOwner } from '../../../lib/useOwner'

type Marks = Record<string, CircleMark>

/** One's own marks beside the questions: on this phone, under this person, and nowhere else. */
export function useMarks() {
  const whose = useOwner()
  const read = () => ({ whose, marks: keptOwn('circles', whose) ?? {} })
  const [held, setHeld] = useState<{ whose: string | undefined; marks: Marks }>(read)
  // Another's marks are read in the same moment: the former's never show.
  const { marks } = held.whose === whose ? held : read()

  const mark = (question: string, as: CircleMark) => {
    const { [question]: before, ...others } = marks
    const next = before === as ? others : { ...others, [question]: as }
    setHeld({ whose, marks: next })
    keepOwn('circles', next, whose)
  }
  const clear = () => {
    setHeld({ whose, marks: {} })
    forgetOwn('circles', whose)
  }
  return { marks, mark, clear, any: Object.keys(marks).length > 0 }
}
