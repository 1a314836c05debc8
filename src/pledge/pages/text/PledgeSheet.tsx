import { memo } from 'react'
import { Text, View } from '@tarojs/components'
import { numeral } from './numerals'
import type { PledgeText } from './usePledge'

interface Props {
  text: PledgeText
  /** There is a line for a name at its foot. */
  signed: boolean
}

/** The text as a sheet of paper, down to the line for the name. */
export const PledgeSheet = memo(function PledgeSheet({ text, signed }: Props) {
  const { title, preamble, articles, closing, version, audience } = text
  return (
    <View className="pledge-sheet serif">
      <View className="pledge-title">{title}</View>
      <View className="book-p">{preamble}</View>
      {articles.map((article, n) => (
        <View key={n} className="book-p pledge-article">
          <Text className="pledge-number">{numeral(n + 1)}、</Text>
          <View className="grow">{article}</View>
        </View>
      ))}
      <View className="book-p">{closing}</View>
      {signed && (
        <View className="pledge-name">
          <Text>承诺人</Text>
          <View className="pledge-rule" />
        </View>
      )}
      <View className="meta pledge-version">{`${audience} · 第 ${version} 版`}</View>
    </View>
  )
})
