import { useEffect, useRef } from 'react'
import { go, useQuery } from '../../lib/go'
import { readCode, readInvite, readSerial, readSignIn } from '../../lib/scan'

/** Goes on to where a scanned code or an invite leads: an assembly, binding, a family, a certificate. Once, so that 返回 stays here. */
export function useLink(): void {
  const { q } = useQuery('home')
  const followed = useRef<string>()
  useEffect(() => {
    if (!q || followed.current === q) return
    followed.current = q
    const sign = readSignIn(q)
    const code = readCode(q)
    const invite = readInvite(q)
    const serial = readSerial(q)
    if (sign) go('signIn', { event: sign.event, t: sign.token })
    else if (code) go('bind', { code })
    else if (invite) go('accept', { t: invite })
    else if (serial) go('verify', { s: serial })
  }, [q])
}
