import { View } from '@tarojs/components'
import './state.scss'

export type SkeletonKind = 'home' | 'list' | 'card' | 'steps' | 'text'

const Bar = ({ wide = 100, tall }: { wide?: number; tall?: boolean }) => (
  <View className={`bone ${tall ? 'bone-tall' : ''}`} style={`width:${wide}%`} />
)

const Card = () => (
  <View className="bone-card">
    <Bar wide={46} tall />
    <Bar wide={88} />
    <Bar wide={64} />
  </View>
)

const Row = ({ round }: { round?: boolean }) => (
  <View className="bone-row">
    <View className={round ? 'bone-dot' : 'bone-cover'} />
    <View className="grow">
      <Bar wide={58} tall />
      <Bar wide={80} />
    </View>
  </View>
)

const five = [0, 1, 2, 3, 4]

const drawings: Record<SkeletonKind, JSX.Element> = {
  home: (
    <>
      <Bar wide={40} />
      <Bar wide={60} tall />
      <Card />
      <Row />
      <Row />
    </>
  ),
  list: (
    <>
      {five.map((n) => (
        <Row key={n} />
      ))}
    </>
  ),
  steps: (
    <>
      {five.map((n) => (
        <Row key={n} round />
      ))}
    </>
  ),
  card: (
    <>
      <Card />
      <Card />
    </>
  ),
  text: (
    <>
      {[96, 100, 92, 98, 60, 100, 94, 97, 44].map((wide, n) => (
        <Bar key={n} wide={wide} />
      ))}
    </>
  ),
}

/** The shape of what comes, quietly breathing. */
export function Skeleton({ kind }: { kind: SkeletonKind }) {
  return (
    <View className="bones" aria-label="正在打开" aria-busy>
      {drawings[kind]}
    </View>
  )
}
