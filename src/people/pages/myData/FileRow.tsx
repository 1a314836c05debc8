import { Row } from '../../../components/list/Row'
import { openFile } from '../../../lib/openFile'
import { toast } from '../../../lib/toast'
import { useSend } from '../../../lib/useSend'

interface Props {
  title: string
  text: string
  format: 'json' | 'xlsx'
}

/** Everything that is held about the asker, as a file. */
export function FileRow({ title, text, format }: Props) {
  const { send, busy } = useSend('people.mine')
  const open = async () => {
    const file = await send({ format })
    if (file) await openFile(file).catch(() => toast('文件没有打开，请再试一次'))
  }
  return (
    <Row
      title={title}
      text={text}
      picture={format === 'xlsx' ? 'download' : 'book'}
      side={busy ? '正在准备' : undefined}
      onTap={() => void open()}
    />
  )
}
