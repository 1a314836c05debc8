import { useCallback, useEffect, useRef, useState } from 'react'
import { isTrivial, type Stroke } from '../../../../contract/mark'
import { handInSign, onAnswer, type Answer } from '../../../features/pledge/handInSign'
import { noteSigned } from '../../../features/pledge/justSigned'
import { keepSign } from '../../../features/pledge/keptSigns'
import { sendSigns, watchAnswers } from '../../../features/pledge/outbox'
import { add, clear, redo, restored, undo, type Pad } from '../../../features/pledge/pad'
import { useEvery } from '../../../features/study/useEvery'
import { replace } from '../../../lib/go'
import type { KeptSign } from '../../../lib/storage'
import { answerWords, EMPTY, quietWords, SAFE, TRIVIAL, UNKEPT } from './signWords'

const AGAIN_MS = 15_000

export interface Signing {
  pad: Pad
  /** Confirmed: it is on its way, or waits for a network. */
  handed: boolean
  busy: boolean
  words: string
  /** The words say that something is in the way. */
  warns: boolean
  write: (stroke: Stroke) => void
  undo: () => void
  redo: () => void
  clear: () => void
  confirm: () => void
}

/** What is written, kept on the phone with each stroke; false once the phone did not take one. */
function useKept(start: KeptSign) {
  const [pad, setPad] = useState(() => restored(start.strokes))
  const [safe, setSafe] = useState(true)
  const now = useRef({ pad, sign: start })
  const keep = useCallback((sign: KeptSign) => {
    now.current.sign = sign
    const taken = keepSign(sign)
    setSafe(taken)
    return taken
  }, [])
  const change = useCallback(
    (turn: (pad: Pad) => Pad) => {
      const next = turn(now.current.pad)
      if (next === now.current.pad) return
      now.current.pad = next
      setPad(next)
      keep({ ...now.current.sign, strokes: next.strokes })
    },
    [keep],
  )
  return { pad, safe, keep, change, now }
}

type Kept = ReturnType<typeof useKept>

/** Confirmed and on its way: the answer comes from the tap or, later, from the network's return. */
function useHanding({ draft, handed: before }: KeptSign, { keep, now }: Kept) {
  const [handed, setHanded] = useState(before)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState(before ? SAFE : undefined)

  const hear = useCallback(
    (answer: Answer) => {
      if (answer.sign.draft !== draft) return
      setBusy(false)
      if (answer.signed) {
        noteSigned(answer.signed, answer.sign.strokes)
        return replace('signed', { signing: answer.signed.id, fresh: '1' })
      }
      const { event } = answer.sign
      const kept = keep({ ...now.current.sign, event, handed: answer.mayYet })
      setHanded(answer.mayYet)
      setFault(answerWords(answer, kept))
    },
    [draft, keep, now],
  )
  useEffect(() => onAnswer(hear), [hear])
  useEffect(watchAnswers, [])
  useEffect(() => void sendSigns(), [])
  useEvery(AGAIN_MS, handed && !busy, () => void sendSigns())

  const hand = (sign: KeptSign) => {
    setBusy(true)
    setFault(undefined)
    keep(sign)
    void handInSign(sign)
  }
  return { handed, busy, fault, setFault, hand }
}

/** From the first stroke to the server's word that it is signed: kept all the way, sent once. */
export function useSign(start: KeptSign): Signing {
  const kept = useKept(start)
  const { handed, busy, fault, setFault, hand } = useHanding(start, kept)
  const { pad, safe, change, now } = kept

  const turn = (how: (pad: Pad) => Pad) => {
    if (handed || busy) return
    setFault(undefined)
    change(how)
  }
  const confirm = () => {
    if (busy) return
    const { strokes } = now.current.pad
    if (isTrivial(strokes)) return setFault(strokes.length === 0 ? EMPTY : TRIVIAL)
    hand({ ...now.current.sign, strokes, handed: true })
  }
  const quiet = safe ? quietWords(pad, start.strokes.length > 0) : UNKEPT
  return {
    ...{ pad, handed, busy, confirm },
    words: busy ? '正在提交，请稍候' : (fault ?? quiet),
    warns: !busy && (fault !== undefined || !safe),
    write: (stroke) => turn((on) => add(on, stroke)),
    undo: () => turn(undo),
    redo: () => turn(redo),
    clear: () => turn(clear),
  }
}
