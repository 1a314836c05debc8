import { Page } from '../../../components/page/Page'

export default function Reflect() {
  return <Page title="写心得" />
}

definePageConfig({ navigationBarTitleText: '写心得' })
