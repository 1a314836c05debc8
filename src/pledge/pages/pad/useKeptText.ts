import { useEffect, useState } from 'react'
import { keptSign } from '../../../features/pledge/keptSigns'
import { replace } from '../../../lib/go'
import type { KeptSign } from '../../../lib/storage'
import { useLoad, type Load } from '../../../lib/useLoad'
import { useOwner } from '../../../lib/useOwner'

interface Asked {
  slug?: string
  event?: string
}

/** The text that was read to its end and may be written under; else the way leads back to it. */
export function useKeptText({ slug, event }: Asked): { sign: KeptSign | undefined; load: Load<unknown> } {
  const load = useLoad('pledge.open', slug ? { slug } : null)
  const whose = useOwner()
  const [sign] = useState(() => (slug ? keptSign(slug, whose) : undefined))
  const { data, error } = load
  const ready = sign !== undefined && (sign.handed || (sign.end && data?.draft === sign.draft))

  useEffect(() => {
    if (!slug || !data) return
    if (data.signed) replace('signed', { signing: data.signed.id })
    else if (!ready) replace('pledge', { slug, event })
  }, [slug, event, data, ready])
  // Without a network what was read before may still be signed, and goes out later.
  const offline = error?.code === 'offline' && sign?.end
  return { sign: ready || offline ? sign : undefined, load }
}
