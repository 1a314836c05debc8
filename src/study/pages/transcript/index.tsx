import { Page } from '../../../components/page/Page'

export default function Transcript() {
  return <Page title="文字稿" />
}

definePageConfig({ navigationBarTitleText: '文字稿' })
