import { useState } from 'react'
import type { Output } from '../../../../contract/index'
import { Toggle } from '../../../components/field/Toggle'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'
import { AnswerSheet } from '../../AnswerSheet'

interface Props {
  request: Output<'people.requests'>['items'][number] | undefined
  onClose: () => void
}

/** Answers a request; whether to erase what is held is decided in the same sheet. */
export function AnswerRequest({ request, onClose }: Props) {
  const [erase, setErase] = useState(false)
  const { send, busy } = useSend('people.answerRequest')
  const close = () => {
    setErase(false)
    onClose()
  }
  const answer = async (words: string) => {
    if (!request || !(await send({ id: request.id, answer: words, erase }))) return false
    toast(erase ? '已答复并删除' : '已答复')
    close()
    return true
  }
  return (
    <AnswerSheet
      about={request?.id}
      title={`答复${request?.name ?? ''}`}
      verb={erase ? '答复并删除' : '答复'}
      danger={erase}
      loading={busy}
      onAnswer={answer}
      onClose={close}
    >
      {request?.kind === 'erasure' && (
        <Toggle
          label="同意并执行删除"
          hint="姓名、心得、日历和学习位置都会删掉，只留不含身份的计数，不能恢复"
          on={erase}
          onChange={setErase}
        />
      )}
    </AnswerSheet>
  )
}
