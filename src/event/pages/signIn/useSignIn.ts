import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../contract/index'
import { scanSignIn } from '../../../lib/scan'
import { errorText } from '../../../lib/toast'
import { useLoad } from '../../../lib/useLoad'
import { useSend } from '../../../lib/useSend'

interface Asked {
  event?: string
  /** The token of a scanned code, when the page was opened by one. */
  t?: string
}

const scanWords = {
  other: '这不是大会的签到码，请对准现场屏幕上的二维码',
  failed: '没有打开扫码，请输入屏幕上的六位数字，或请现场的组织者登记',
} as const

export type Signing = ReturnType<typeof useSignIn>

/** Signs in by the scanned token at once, or by the digits that are typed; typed digits stay when it fails. */
export function useSignIn({ event: asked, t }: Asked) {
  const one = useLoad('event.get', asked ? { id: asked } : null)
  const ahead = useLoad('event.list', asked ? null : { when: 'ahead' })
  const load = asked ? one : ahead
  const event = one.data ?? ahead.data?.items.find((item) => item.state === 'open') ?? ahead.data?.items[0]

  const [digits, setDigits] = useState('')
  const [error, setError] = useState<string>()
  const [done, setDone] = useState<Output<'event.signIn'>>()
  const { send, busy } = useSend('event.signIn', (caught) => setError(errorText(caught)))
  const id = event?.id

  const signAt = useCallback(
    async (at: string, by: { token: string } | { digits: string }) => {
      setError(undefined)
      const reply = await send({ event: at, ...by })
      if (reply) setDone(reply)
    },
    [send],
  )

  const tried = useRef(false)
  useEffect(() => {
    if (!asked || !t || tried.current || !one.data) return
    tried.current = true
    if (!one.data.mine) void signAt(asked, { token: t })
  }, [asked, t, one.data, signAt])

  const sign = useCallback(
    async (by: { digits: string }) => {
      if (!id || by.digits.length !== 6) return
      await signAt(id, by)
    },
    [id, signAt],
  )
  const scan = useCallback(async () => {
    const found = await scanSignIn()
    if (found === 'cancelled') return
    if (found === 'other' || found === 'failed') return setError(scanWords[found])
    await signAt(found.event, { token: found.token })
  }, [signAt])

  return { load, event, digits, setDigits, busy, error, done, sign, scan }
}
