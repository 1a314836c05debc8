import { useState, type DragEvent } from 'react'
import { Text, View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Picture } from '../../../components/picture/Picture'
import type { FileVerdict } from './useVerify'

/** Whether the file is the sealed one, right above what its serial is worth. */
export function FileWords({ verdict }: { verdict: FileVerdict }) {
  if ('fault' in verdict) return <View className="field-error gap-12">{verdict.fault}</View>
  const same = verdict.serial !== null
  return (
    <Card className={same ? 'gap-16 verify-card verify-good' : 'gap-16 verify-card verify-bad'}>
      <View className="row row-top" role="status">
        <Picture name={same ? 'check' : 'close'} size={26} className={same ? 'lotus' : 'sealed'} />
        <View className="grow">
          <View className="h3 serif">{same ? '就是封存的那一份，一个字节也没有改动' : '不是封存的文件'}</View>
          {!same && <View className="second">它可能被改过、另存过，或者不是从这里下载的，请不要采信。</View>}
          <View className="meta">{verdict.name}</View>
        </View>
      </View>
    </Card>
  )
}

interface DropProps {
  busy: boolean
  onFile: (file: File) => void
}

function Drop({ busy, onFile }: DropProps) {
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  const hover = (event: DragEvent, on: boolean) => {
    event.preventDefault()
    setOver(on)
  }
  return (
    <label
      className={over ? 'verify-drop verify-over' : 'verify-drop'}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false)
        take(event.dataTransfer.files)
      }}
    >
      <input
        className="verify-input"
        type="file"
        accept="application/pdf,.pdf"
        aria-label="选一份证书文件"
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
      <Picture name="shield" size={28} className="lotus" />
      <Text>{busy ? '正在核对' : '把证书 PDF 拖到这里，或点一下选择'}</Text>
      <Text className="meta">文件不会上传，只在本机算出摘要来比对</Text>
    </label>
  )
}

/** A PDF laid on the page: only its hash is sent, the file stays on the computer. In WeChat there is no such thing. */
export function FileCheck({ busy, onFile }: DropProps) {
  if (process.env.TARO_ENV !== 'h5') return null
  return (
    <>
      <SectionHead title="核对文件" />
      <Drop busy={busy} onFile={onFile} />
    </>
  )
}
