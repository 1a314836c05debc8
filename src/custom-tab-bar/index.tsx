import { View } from '@tarojs/components'

// WeChat wants this component to exist; each tab page draws its own bar, so that nothing flickers on a switch.
export default function CustomTabBar() {
  return <View />
}
