import { Page } from '../../components/page/Page'
import { CheckedSheet } from '../../features/study/CheckedSheet'
import { useMe } from '../../lib/me'
import { useShare } from '../../lib/share'
import { Greeting } from './Greeting'
import { MemberHome } from './MemberHome'
import { RelativeHome } from './RelativeHome'
import { VisitorHome } from './VisitorHome'
import { useHome } from './useHome'
import { useLink } from './useLink'
import './home.scss'

export default function Home() {
  const { may, bound } = useMe()
  const home = useHome()
  useLink()
  useShare('清风第一课：到新岗位之前，先上这一课')

  return (
    <Page tab="home" load={home.loads} skeleton="home" works="读过的文章在“学习”里还可以打开。联网后再试。">
      <Greeting name={home.name} />
      {may('member') || may('liaison') ? (
        <MemberHome home={home} />
      ) : bound ? (
        <RelativeHome course={home.family} cards={home.cards} />
      ) : (
        <VisitorHome cards={home.cards} />
      )}
      <CheckedSheet />
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '清风第一课', enableShareAppMessage: true })
