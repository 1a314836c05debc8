import { Text } from '@tarojs/components'
import { Page } from '../../components/page/Page'

export default function Home() {
  return (
    <Page tab="home">
      <Text>home</Text>
    </Page>
  )
}
