import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../../lib/call'
import { fileHash } from '../../../lib/fileHash'
import { scanSerial } from '../../../lib/scan'
import { errorText } from '../../../lib/toast'
import { asSerial, isSerial, strangeIn } from './serial'
import type { Verified } from './verdict'

/** A file that was dropped: sealed here (under which serial), or not. */
export type FileVerdict = { name: string } & ({ serial: string | null } | { fault: string })

const scanWords = {
  other: '这不是证书上的核验码',
  failed: '没有打开扫码，请输入证书上的编号',
} as const

function lacking(serial: string): string | undefined {
  const strange = strangeIn(serial)
  if (strange) return `编号里没有“${strange}”，请对照证书再看一遍`
  return isSerial(serial) ? undefined : '编号一共 16 位，请填完整'
}

/** The last question wins: an answer that comes after it is not shown. */
function useAsk() {
  const [verified, setVerified] = useState<{ serial: string; result: Verified }>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const asked = useRef(0)
  const verify = useCallback(async (serial: string) => {
    const mine = ++asked.current
    const missing = lacking(serial)
    setError(missing)
    setVerified(undefined)
    setBusy(!missing)
    if (missing) return
    try {
      const result = await call('pledge.verify', { serial })
      if (mine === asked.current) setVerified({ serial, result })
    } catch (caught) {
      if (mine === asked.current) setError(errorText(caught))
    } finally {
      if (mine === asked.current) setBusy(false)
    }
  }, [])
  const clear = useCallback(() => {
    asked.current += 1
    setVerified(undefined)
    setError(undefined)
    setBusy(false)
  }, [])
  return { verified, error, setError, busy, verify, clear }
}

/** Asks what a serial is worth; the record is computed again on the spot. */
export function useVerify(start: string | undefined) {
  const [serial, setSerial] = useState(asSerial(start ?? ''))
  const { verify, setError, ...shown } = useAsk()
  const take = useCallback(
    (found: string) => {
      setSerial(asSerial(found))
      void verify(asSerial(found))
    },
    [verify],
  )
  useEffect(() => {
    if (start) take(start)
  }, [start, take])

  const scan = async () => {
    const found = await scanSerial()
    if (found === 'cancelled') return
    if (found === 'other' || found === 'failed') return setError(scanWords[found])
    take(found.serial)
  }
  const type = (typed: string) => {
    setError(undefined)
    setSerial(asSerial(typed))
  }
  return { ...shown, serial, type, verify: () => verify(serial), take, scan }
}

/** Is this very file one that was sealed here? Only its hash is sent. What was shown of another goes. */
export function useFile({ take, clear }: Pick<ReturnType<typeof useVerify>, 'take' | 'clear'>) {
  const [verdict, setVerdict] = useState<FileVerdict>()
  const [busy, setBusy] = useState(false)
  const check = async (file: File) => {
    const { name } = file
    setBusy(true)
    setVerdict(undefined)
    clear()
    try {
      const hash = await fileHash(file)
      const { serial } = await call('pledge.verifyFile', { fileHash: hash })
      setVerdict({ name, serial })
      if (serial) take(serial)
    } catch (caught) {
      setVerdict({ name, fault: errorText(caught) })
    } finally {
      setBusy(false)
    }
  }
  return { verdict, busy, check, forget: () => setVerdict(undefined) }
}
