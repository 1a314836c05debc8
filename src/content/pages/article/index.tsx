import { Page } from '../../../components/page/Page'

export default function Article() {
  return <Page title="阅读" />
}

definePageConfig({ navigationBarTitleText: '阅读' })
