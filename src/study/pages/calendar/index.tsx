import { Page } from '../../../components/page/Page'

export default function StudyCalendar() {
  return <Page title="学习日历" />
}

definePageConfig({ navigationBarTitleText: '学习日历' })
