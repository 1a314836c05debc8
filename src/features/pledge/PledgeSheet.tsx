import { memo, type PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/index'
import { numeral } from '../../../contract/numeral'
import './pledgeSheet.scss'

type Words = Output<'pledge.text'>

interface Props {
  text: Pick<Words, 'title' | 'preamble' | 'articles' | 'closing' | 'version'> &
    Partial<Pick<Words, 'audience'>>
  /** There is a line for a name at its foot; children are written on it. */
  signed: boolean
}

/** The text as a sheet of paper, down to the line for the name. */
export const PledgeSheet = memo(function PledgeSheet({ text, signed, children }: PropsWithChildren<Props>) {
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
          <View className="pledge-rule">{children}</View>
        </View>
      )}
      <View className="meta pledge-version">
        {[audience, `第 ${version} 版`].filter(Boolean).join(' · ')}
      </View>
    </View>
  )
})
