import { Text } from '@tarojs/components'
import { Page } from '../../components/page/Page'

export default function Me() {
  return (
    <Page tab="me">
      <Text>me</Text>
    </Page>
  )
}
