import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Tap } from '../../../components/button/Tap'
import { Tag } from '../../../components/card/Tag'
import { Picture } from '../../../components/picture/Picture'
import type { PadLayout } from '../../../features/pledge/padLayout'
import { back } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import type { Signing } from './useSign'

interface Props {
  layout: PadLayout
  signing: Signing
  title: string
}

function Tool({ word, off, onTap }: { word: string; off: boolean; onTap: () => void }) {
  return (
    <Tap
      className={off ? 'pad-tool pad-tool-off' : 'pad-tool'}
      label={off ? `${word}，现在不能用` : word}
      onTap={onTap}
    >
      <Text>{word}</Text>
    </Tap>
  )
}

function Head({ signing, title }: Omit<Props, 'layout'>) {
  const { me } = useMe()
  const { pad, handed, busy } = signing
  const off = handed || busy
  return (
    <View className="pad-head">
      <Tap className="pad-back" label="返回，写下的都在" onTap={back}>
        <Picture name="back" size={24} />
      </Tap>
      <Text className="pad-title serif">请签名</Text>
      <View className="grow one-line meta">{[me?.person?.name, title].filter(Boolean).join(' · ')}</View>
      {me?.trial && <Tag>试用</Tag>}
      <Tool word="撤一笔" off={off || pad.past.length === 0} onTap={signing.undo} />
      <Tool word="恢复" off={off || pad.future.length === 0} onTap={signing.redo} />
      <Tool word="清空" off={off || pad.strokes.length === 0} onTap={signing.clear} />
    </View>
  )
}

const px = (values: Record<string, number>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}:${value}px`)
    .join(';')

/** The page as it lies before its writer: the head, the empty paper with its line, the words, the one button. */
export function Frame({ layout: { rotated, frame, pad, tools }, signing, title }: Props) {
  const { words, warns, busy, handed, confirm } = signing
  const turned = rotated ? `;transform:translateX(${frame.height}px) rotate(90deg)` : ''
  return (
    <View className="pad-frame" style={`${px({ ...frame })}${turned}`}>
      <Head signing={signing} title={title} />
      <View className="pad-paper" style={px({ ...pad })}>
        {signing.pad.strokes.length === 0 && <View className="pad-hint serif">在这里写下您的姓名</View>}
        <View className="pad-line" />
      </View>
      <View
        className={warns ? 'pad-words pad-warns' : 'pad-words'}
        style={px({ left: pad.left, top: pad.top + pad.height, width: pad.width })}
        role="status"
      >
        {words}
      </View>
      <View
        className="pad-side"
        style={px({ left: pad.left + pad.width + 12, top: pad.top, width: tools, height: pad.height })}
      >
        <Picture name="signed" className="pad-seal" />
        <Button className="pad-confirm" loading={busy} onTap={confirm}>
          {handed ? '再交一次' : '确认签署'}
        </Button>
      </View>
    </View>
  )
}
