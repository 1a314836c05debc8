import Taro from '@tarojs/taro'

/** Offers a new version once it is on the phone. Only WeChat has one to offer; a browser reloads. */
export function offerUpdates(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => {
    void Taro.showModal({
      title: '有新版本',
      content: '新版本已经备好，重新打开即可使用。已完成的学习都在。',
      confirmText: '现在打开',
      cancelText: '稍后',
    }).then(({ confirm }) => {
      if (confirm) manager.applyUpdate()
    })
  })
}
