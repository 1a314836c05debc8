import { Page } from '../../../components/page/Page'

export default function History() {
  return <Page title="学习记录" />
}

definePageConfig({ navigationBarTitleText: '学习记录' })
