import { Page } from '../../../components/page/Page'

export default function Reader() {
  return <Page title="读本" />
}

definePageConfig({ navigationBarTitleText: '读本' })
