import { Page } from '../../../components/page/Page'

export default function Reflections() {
  return <Page title="我的心得" />
}

definePageConfig({ navigationBarTitleText: '我的心得' })
