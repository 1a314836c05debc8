import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../../../contract/index'
import { call, type CallError } from '../../../lib/call'
import { asCallError, type Load } from '../../../lib/useLoad'

type Pledge = Output<'family.pledge'>

/** Asked once, since every opening is recorded, and not kept on the phone, since it is another's handwriting. */
export function useFamilyPledge(signing: string | undefined): Load<Pledge> {
  const [data, setData] = useState<Pledge>()
  const [error, setError] = useState<CallError>()
  const [loading, setLoading] = useState(signing !== undefined)
  const reload = useCallback(async () => {
    if (!signing) return
    setLoading(true)
    try {
      setData(await call('family.pledge', { signing }))
      setError(undefined)
    } catch (caught) {
      setError(asCallError(caught))
    } finally {
      setLoading(false)
    }
  }, [signing])
  useEffect(() => void reload(), [reload])
  return { data, error, loading, stale: undefined, reload }
}
