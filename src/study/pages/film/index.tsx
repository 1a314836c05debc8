import { Page } from '../../../components/page/Page'

export default function Film() {
  return <Page title="观影" />
}

definePageConfig({ navigationBarTitleText: '观影' })
