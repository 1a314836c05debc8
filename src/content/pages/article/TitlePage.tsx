import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { Banner } from '../../../components/state/Banner'
import { FavouriteTap } from '../../../features/content/FavouriteTap'
import type { Reading } from '../../../features/study/useReading'
import { replace } from '../../../lib/go'

type ArticleData = Output<'content.article'>

interface Props {
  article: ArticleData
  /** An earlier version, opened as a record of what was read. */
  record: boolean
  reading: Reading
  member: boolean
}

/** Read once, but not in this version: the record stands, the text has changed since. */
const readEarlier = (article: ArticleData, { opened, text }: Reading) =>
  article.read === 'done' && opened?.text !== undefined && opened?.text !== null && !opened.text.done && !text?.done

export function TitlePage({ article, record, reading, member }: Props) {
  const { slug, title, category, minutes, role, fiction, version } = article
  return (
    <View className="title-page">
      {record && (
        <Banner action="看现在的" onTap={() => replace('article', { slug })}>
          {`这是第 ${version} 版，供查对您当时读的内容`}
        </Banner>
      )}
      {readEarlier(article, reading) && (
        <Banner picture="book">您读完过较早的版本，记录有效；这一版有修改</Banner>
      )}
      <View className="title-words serif">{title}</View>
      <View className="title-meta">
        <View className="meta grow">
          <Phrases of={[category, role, `约 ${minutes} 分钟`].filter(Boolean).join(' · ')} />
        </View>
        {member && <FavouriteTap item={article} />}
      </View>
      {fiction && <Tag kind="line">虚构案例，人物均为化名</Tag>}
    </View>
  )
}
