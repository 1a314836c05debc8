import { Text, View } from '@tarojs/components'
import { Tap } from '../button/Tap'
import './card.scss'

interface Props {
  title: string
  more?: string
  onMore?: () => void
}

export function SectionHead({ title, more, onMore }: Props) {
  return (
    <View className="section">
      <Text className="section-title serif">{title}</Text>
      {more && onMore && (
        <Tap className="section-more" label={`${title}，${more}`} onTap={onMore}>
          <Text>{more}</Text>
        </Tap>
      )}
      {more && !onMore && <Text className="meta">{more}</Text>}
    </View>
  )
}
