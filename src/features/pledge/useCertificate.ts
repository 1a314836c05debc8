import { useState } from 'react'
import { openFile } from '../../lib/openFile'
import { toast } from '../../lib/toast'
import { useSend } from '../../lib/useSend'

const NOT_OPENED = '证书已经生成，这次没有打开，请再点一次'

/** Fetches a sealed PDF and hands it to its owner. */
export function useCertificate(): {
  ofSigning: (signing: string) => Promise<void>
  ofCourse: (enrolment: string) => Promise<void>
  busy: boolean
} {
  const pledge = useSend('pledge.certificate')
  const course = useSend('programme.certificate')
  const [opening, setOpening] = useState(false)
  const open = async (file: { fileName: string; url: string } | undefined) => {
    if (!file) return
    setOpening(true)
    await openFile({ fileName: file.fileName, url: file.url }).catch(() => toast(NOT_OPENED))
    setOpening(false)
  }
  return {
    ofSigning: async (signing) => open(await pledge.send({ signing })),
    ofCourse: async (enrolment) => open(await course.send({ enrolment })),
    busy: pledge.busy || course.busy || opening,
  }
}
