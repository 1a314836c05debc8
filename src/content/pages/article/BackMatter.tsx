import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Tap } from '../../../components/button/Tap'
import { Picture } from '../../../components/picture/Picture'
import { LawSheet } from './LawSheet'

type ArticleData = Output<'content.article'>
type LawLink = ArticleData['laws'][number]

function LawLine({ link, onOpen }: { link: LawLink; onOpen: (link: LawLink) => void }) {
  const name = `《${link.short}》${link.no}`
  return (
    <Tap className="law-line" label={`${name}：${link.gist}，打开条目`} onTap={() => onOpen(link)}>
      <View className="grow">
        <View className="law-name">
          <Text className="lotus">{name}</Text>
          {link.recheck && <Text className="tag tag-seal law-recheck">待复核</Text>}
        </View>
        <View className="second">{link.gist}</View>
      </View>
      <Picture name="next" size={16} className="soft" />
    </Tap>
  )
}

/** Names of the parts that follow the sections, for the bar. */
export const backHeadings = ({ laws, questions, fiction }: ArticleData): string[] => [
  ...(laws.length > 0 ? ['法条链接'] : []),
  ...(questions.length > 0 ? [questionsTitle(fiction)] : []),
]

const questionsTitle = (fiction: boolean) => (fiction ? '讨论题' : '想一想')

function Questions({ questions, fiction }: { questions: string[]; fiction: boolean }) {
  return (
    <View className="questions">
      <View className="book-heading serif">{questionsTitle(fiction)}</View>
      {questions.map((question, n) => (
        <View key={n} className="question serif">
          {questions.length > 1 && <Text className="question-number num">{n + 1}</Text>}
          <View className="grow">{question}</View>
        </View>
      ))}
    </View>
  )
}

/** What still belongs to the text after its last section: statutes, questions, source. */
export function BackMatter({ article: { laws, questions, source, fiction } }: { article: ArticleData }) {
  const [open, setOpen] = useState<LawLink>()
  return (
    <View className="back-matter">
      {source && <View className="second serif">出自{source}</View>}
      {laws.length > 0 && <View className="book-heading serif">法条链接</View>}
      {laws.map((link, n) => (
        <LawLine key={n} link={link} onOpen={setOpen} />
      ))}
      {questions.length > 0 && <Questions questions={questions} fiction={fiction} />}
      <LawSheet link={open} onClose={() => setOpen(undefined)} />
    </View>
  )
}
