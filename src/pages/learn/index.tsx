import { Page } from '../../components/page/Page'
import { SearchBar } from '../../components/field/SearchBar'
import { List } from '../../components/list/List'
import { Loaded } from '../../components/state/Loaded'
import { ContentCard } from '../../features/content/ContentCard'
import { useShare } from '../../lib/share'
import { Filters } from './Filters'
import { NextUnread } from './NextUnread'
import { Nothing } from './Nothing'
import { useLearn } from './useLearn'
import './learn.scss'

export default function Learn() {
  const learn = useLearn()
  useShare('清风第一课：案例、警示片和小故事')

  return (
    <Page tab="learn" title="学习">
      <SearchBar
        value={learn.typed}
        onChange={learn.type}
        onDone={learn.search}
        placeholder="在标题和正文里找"
      />
      <Filters learn={learn} />
      {learn.plain && <NextUnread />}
      <Loaded loads={[learn.list.first]} skeleton="list">
        <List
          list={learn.list}
          keyOf={(item) => `${item.kind}:${item.slug}`}
          row={(item) => <ContentCard item={item} />}
          empty={<Nothing learn={learn} />}
        />
      </Loaded>
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '学习', enableShareAppMessage: true, onReachBottomDistance: 120 })
