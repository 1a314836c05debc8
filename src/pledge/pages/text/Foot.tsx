import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Tap } from '../../../components/button/Tap'
import { momentText, secondsText } from '../../../lib/day'
import { go } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import type { Pledge } from './usePledge'

interface Props {
  pledge: Pledge
  event: string | undefined
  onDefer: () => void
}

/** What is still missing before it may be signed, or counts as read; calm, and never wrong. */
export function missingWords({
  ended,
  articlesLeft,
  secondsLeft,
  kind,
}: Omit<Pledge, 'load' | 'reload'>): string {
  const then = kind === 'read' ? '就算读完' : '可以签名'
  if (!ended) return `读到末尾${kind === 'read' ? '' : '后'}${then} · 还差 ${articlesLeft} 条`
  return secondsLeft > 0 ? `已读到末尾，再过 ${secondsText(secondsLeft)}${then}` : ''
}

function ReadFoot({ pledge }: { pledge: Pledge }) {
  const readAt = pledge.opened?.readAt
  const words = readAt ? `${momentText(readAt)} 读完，记下了` : missingWords(pledge) || '正在记下'
  return (
    <View className="meta centre num" role="status">
      {words}
    </View>
  )
}

function GuestFoot() {
  return (
    <>
      <View className="meta centre">绑定身份后可以签署</View>
      <Button className="gap-8" kind="quiet" onTap={() => go('bind')}>
        去绑定
      </Button>
    </>
  )
}

function SignFoot({ pledge, event, onDefer }: Props) {
  const { kept, ended, secondsLeft, text, opened } = pledge
  const missing = missingWords(pledge)
  const waits = kept?.handed ? '您的签名已保存在本机，联网后会自动提交' : undefined
  const verb = waits ? '看签名' : kept && kept.strokes.length > 0 ? '接着签名' : '签名'
  const open = () => text && go('signPad', { slug: text.slug, event })
  return (
    <>
      <View className="meta centre num" role="status">
        {waits ?? (missing || '已经读完，可以签名了')}
      </View>
      <Button className="gap-8" off={!waits && (!ended || secondsLeft > 0)} onTap={open}>
        {verb}
      </Button>
      {opened?.deferredAt ? (
        <View className="meta centre gap-8 num">{`${momentText(opened.deferredAt)} 说过暂不签，想签随时可以`}</View>
      ) : (
        !waits && (
          <Tap className="pledge-defer" onTap={onDefer}>
            <Text>暂不签</Text>
          </Tap>
        )
      )}
    </>
  )
}

/** The foot of the text: 签名, quiet until it has been read, and 暂不签, always there. */
export function Foot(props: Props) {
  const { kind, opened, text } = props.pledge
  const { me } = useMe()
  if (!text || (me && !me.person)) return me && text ? <GuestFoot /> : null
  if (!opened) return null
  return kind === 'read' ? <ReadFoot pledge={props.pledge} /> : <SignFoot {...props} />
}

export const needsFoot = ({ kind, opened, text }: Pledge): boolean =>
  text !== undefined && (opened === undefined || (opened.signed === null && kind !== 'look'))
