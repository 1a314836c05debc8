import { memo, useEffect, useRef, useState, type PropsWithChildren, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/button/Tap'
import { Page } from '../../components/page/Page'
import { ShareLine } from '../../components/progress/ShareLine'
import { barSizes } from '../../lib/bars'
import { toast } from '../../lib/toast'
import type { Load } from '../../lib/useLoad'
import { LetterSheet } from './LetterSheet'
import { needsFoot, SittingFoot } from './SittingFoot'
import { useBookLook } from './useBookLook'
import { usePlace } from './usePlace'
import type { Reading } from './useReading'
import './book.scss'

export interface Section {
  heading: string
  paragraphs: readonly ReactNode[]
}

interface Props {
  title: string
  load: Load<unknown>
  reading: Reading
  sections: readonly Section[]
  /** Headings of the back matter, for the bar. */
  more?: readonly string[]
  /** Title page of the text, above its first section. */
  head: ReactNode
  /** What still belongs to the text: statutes, questions. */
  back: ReactNode
  /** What comes after the last line. */
  after: ReactNode
}

const Sections = memo(function Sections({ sections }: { sections: readonly Section[] }) {
  return (
    <>
      {sections.map(({ heading, paragraphs }, index) => (
        <View key={index} className="book-section">
          {heading && <View className="book-heading serif">{heading}</View>}
          {paragraphs.map((paragraph, n) => (
            <View key={n} className="book-p serif">
              {paragraph}
            </View>
          ))}
        </View>
      ))}
    </>
  )
})

interface LeavesProps extends Pick<Props, 'reading' | 'sections' | 'head' | 'back' | 'after'> {
  size: number
}

/** The paper itself, from the title page to what comes after the last line. */
function Leaves({ size, reading, sections, head, back, after }: LeavesProps) {
  return (
    <View className={`book-page book-size-${size}`} onTouchStart={reading.touch}>
      {head}
      <Sections sections={sections} />
      {back}
      <View className="book-end" />
      {sections.length > 0 && <ReadingLine text={reading.text} reading={reading} />}
      {after}
    </View>
  )
}

function Hairline({ share }: { share: number }) {
  const { status, title } = barSizes()
  return (
    <View className="book-line" style={`top:${status + title - 2}px`}>
      <ShareLine share={share} />
    </View>
  )
}

/** Where the reader is, as the page shows it; told to the reading, and begun where it was left. */
function useReadPlace(reading: Reading, ready: boolean) {
  const [shown, setShown] = useState({ headings: 0, share: 0 })
  const { goTo } = usePlace(ready, reading.touch, ({ paragraph, headings, share, end }) => {
    reading.reach(paragraph, end)
    const percent = Math.round(share * 100) / 100
    if (headings !== shown.headings || percent !== shown.share) setShown({ headings, share: percent })
  })
  useResume(ready, reading.opened?.text ?? undefined, goTo)
  return shown
}

/** A text as a book page: serif, a hairline of progress, the section's name in the bar, resumed where it was left. */
export function Book(props: PropsWithChildren<Props>) {
  const { title, load, reading, sections, more = [], children } = props
  const [look, choose] = useBookLook()
  const [setting, setSetting] = useState(false)
  const place = useReadPlace(reading, sections.length > 0)
  const names = [...sections.map(({ heading }) => heading).filter(Boolean), ...more]
  return (
    <Page
      title={names[place.headings - 1] ?? title}
      load={load}
      skeleton="text"
      works="打开过的文章还可以接着读，联网后再打开别的。"
      className="book"
      night={look.night}
      bare
      foot={needsFoot(reading, reading.idle) && <SittingFoot sitting={reading} idle={reading.idle} />}
      action={
        <Tap className="book-letters" label="阅读设置，字号与夜读" onTap={() => setSetting(true)}>
          <Text>Aa</Text>
        </Tap>
      }
    >
      <Hairline share={place.share} />
      <Leaves {...props} size={look.size} />
      <LetterSheet open={setting} look={look} onChoose={choose} onClose={() => setSetting(false)} />
      {children}
    </Page>
  )
}

function useResume(ready: boolean, start: Reading['text'], goTo: (paragraph: number) => Promise<void>): void {
  const resumed = useRef(false)
  useEffect(() => {
    if (!ready || !start || resumed.current) return
    resumed.current = true
    if (start.done || start.paragraph === 0) return
    void goTo(start.paragraph).then(() => toast('接着上次读'))
  }, [ready, start, goTo])
}

/** What still counts, said once and quietly under the last line. */
function ReadingLine({ text, reading }: { text: Reading['text']; reading: Reading }) {
  const words = readingWords(text, reading.phase)
  return words ? <View className="book-counts meta">{words}</View> : null
}

export function readingWords(text: Reading['text'], phase: Reading['phase']): string {
  if (phase === 'off') return ''
  if (!text) return phase === 'waiting' ? '网络不通，现在读的还没有计入' : ''
  if (text.done) return '已读完，记下了'
  const left = Math.max(0, text.needed - text.seconds)
  if (left === 0) return text.end ? '正在记下' : '读到末尾就算读完'
  return `${text.end ? '已读到末尾，' : ''}还需约 ${Math.max(1, Math.ceil(left / 60))} 分钟，可以回头再看看`
}
