import { Text, View } from '@tarojs/components'
import { Card } from '../../../components/card/Card'
import { Picture } from '../../../components/picture/Picture'
import { dateText } from '../../../lib/day'
import { verdictOf, type Verified } from './verdict'

function Facts({ result, serial }: { result: Verified; serial: string }) {
  const { name, unitName, title, signedOn, kind } = result
  const facts = [
    [kind === 'completion' ? '课程' : '文本', title],
    [kind === 'completion' ? '姓名' : '签署人', name],
    ['单位', unitName],
    [kind === 'completion' ? '结业' : '日期', signedOn && dateText(signedOn)],
    ['编号', serial],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]))
  return (
    <View className="verify-facts">
      {facts.map(([word, value]) => (
        <View key={word} className="verify-fact">
          <Text className="meta verify-word">{word}</Text>
          <Text className="grow num">{value}</Text>
        </View>
      ))}
    </View>
  )
}

function Checks({ holds }: { holds: boolean }) {
  const words = holds
    ? '哈希、签名、链条，三项刚刚重新核算，都成立'
    : '哈希、签名、链条重新核算，没有全部成立'
  return (
    <View className={holds ? 'verify-checks' : 'verify-checks sealed'}>
      <Picture name={holds ? 'check' : 'close'} size={18} className={holds ? 'lotus' : 'sealed'} />
      <Text className="grow meta">{words}</Text>
    </View>
  )
}

/** What the serial is worth: by word, by figure and by seal; never the document or the hand. */
export function Result({ result, serial }: { result: Verified; serial: string }) {
  const { kind, title, text } = verdictOf(result)
  return (
    <Card className={`gap-16 verify-card verify-${kind}`}>
      <View className="row" role="status">
        <View className="verify-mark">
          <Picture
            name={kind === 'bad' ? 'close' : kind === 'good' ? 'seal' : 'clock'}
            size={kind === 'good' ? 56 : 30}
          />
        </View>
        <View className="grow">
          <View className="h2 serif">{title}</View>
          <View className="second gap-4">{text}</View>
        </View>
      </View>
      {result.state !== 'unknown' && (
        <>
          <Facts result={result} serial={serial} />
          <Checks holds={result.holds} />
        </>
      )}
    </Card>
  )
}
