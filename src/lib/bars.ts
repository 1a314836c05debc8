import Taro from '@tarojs/taro'

interface Bars {
  /** Height of the phone's status line. */
  status: number
  /** Height of the title bar, in line with WeChat's capsule. */
  title: number
  /** Width that the capsule takes on the right. */
  capsule: number
}

let bars: Bars | undefined

function measure(): Bars {
  if (process.env.TARO_ENV !== 'weapp') return { status: 0, title: 48, capsule: 0 }
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  if (!capsule || !capsule.height) return { status: statusBarHeight, title: 44, capsule: 96 }
  return {
    status: statusBarHeight,
    title: (capsule.top - statusBarHeight) * 2 + capsule.height,
    capsule: windowWidth - capsule.left,
  }
}

/** Real pixels of the bars that this page draws itself. */
export const barSizes = (): Bars => (bars ??= measure())
