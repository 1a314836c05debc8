import { useMemo } from 'react'
import { Book } from '../../../features/study/Book'
import { StudySheets } from '../../../features/study/StudySheets'
import { useReading } from '../../../features/study/useReading'
import { MembersOnly } from '../../../features/content/MembersOnly'
import { useMembersOnly } from '../../../features/content/useMembersOnly'
import { useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { useLoad } from '../../../lib/useLoad'
import { useContentCard } from '../../shareCards'
import { BackMatter, backHeadings } from './BackMatter'
import { Ending, NextButton } from './Ending'
import { TitlePage } from './TitlePage'
import './article.scss'

const versionOf = (text: string | undefined) => (text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined)

export default function Article() {
  const { slug, version } = useQuery('article')
  const { may, bound } = useMe()
  const member = may('member')
  const named = versionOf(version)
  const load = useLoad('content.article', slug ? { slug, ...(named ? { version: named } : {}) } : null)
  const article = load.data
  // An old version is shown as a record; what is read now is the present one.
  const reading = useReading('article', article?.slug, bound && article !== undefined && !named)
  const upcoming = useLoad('content.next', member && slug ? { after: slug } : null)
  const sections = useMemo(() => article?.sections ?? [], [article])
  const next = upcoming.data?.next ?? null
  useContentCard('article', slug, article)

  if (useMembersOnly(load)) return <MembersOnly title="阅读" />
  return (
    <Book
      title={article?.title ?? '阅读'}
      load={load}
      reading={reading}
      sections={sections}
      more={article && backHeadings(article)}
      head={
        article && (
          <TitlePage article={article} record={named !== undefined} reading={reading} member={member} />
        )
      }
      back={article && <BackMatter article={article} />}
      after={article && <Ending member={member} bound={bound} next={next} done={reading.text?.done ?? false} />}
    >
      <StudySheets
        sitting={reading}
        quiet={reading.text?.done ?? false}
        title="读完了"
        slug={article?.slug ?? ''}
        what={article ? `《${article.title}》` : ''}
        next={next && <NextButton next={next} />}
      />
    </Book>
  )
}

definePageConfig({ navigationBarTitleText: '阅读', enableShareAppMessage: true })
