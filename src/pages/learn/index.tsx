import { Text } from '@tarojs/components'
import { Page } from '../../components/page/Page'

export default function Learn() {
  return (
    <Page tab="learn">
      <Text>learn</Text>
    </Page>
  )
}
