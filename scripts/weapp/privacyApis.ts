import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type PrivacyApi = { api: string; information: string; use: RegExp }

type Uses = { calls?: string[]; scopes?: string[]; tags?: string[]; openTypes?: string[]; inputs?: string[] }

/** Any of these in a source: functions, scopes of `wx.authorize`, component tags, a button's open-type, an input's type. */
function anyOf({ calls = [], scopes = [], tags = [], openTypes = [], inputs = [] }: Uses): RegExp {
  const value = (name: string) => `=["'{]+${name}\\b`
  return new RegExp(
    [
      ...calls.map((name) => `\\b${name}\\b`),
      ...scopes.map((name) => `\\bscope\\.${name}\\b`),
      ...tags.map((name) => `<${name}\\b`),
      ...openTypes.map((name) => `\\bopen(T|-t)ype${value(name)}`),
      ...inputs.map((name) => `\\btype${value(name)}`),
    ].join('|'),
  )
}

const sensor = (api: string, information: string): PrivacyApi => ({
  api: `wx.${api}`,
  information,
  use: anyOf({ calls: [api] }),
})

/**
 * What WeChat counts as touching personal information, row by row of the table in its documentation
 * 小程序用户隐私保护指引内容介绍 (framework/user-privacy/miniprogram-intro, 开发者处理的信息), as a public copy of
 * that page gives it; beside it the calls without which a named one is not reached (getRecorderManager and the like).
 * WeChat changes the list now and then: compare before each submission.
 */
const APIS: readonly PrivacyApi[] = [
  {
    api: 'wx.getUserProfile …',
    information: '昵称、头像',
    use: anyOf({
      calls: ['getUserProfile', 'getUserInfo'],
      openTypes: ['chooseAvatar', 'userInfo'],
      inputs: ['nickname'],
    }),
  },
  {
    api: 'wx.getLocation …',
    information: '位置信息',
    use: anyOf({
      calls: [
        ...['getLocation', 'getFuzzyLocation', 'startLocationUpdate', 'startLocationUpdateBackground'],
        ...['onLocationChange', 'moveToLocation'],
      ],
      scopes: ['userLocation', 'userLocationBackground', 'userFuzzyLocation'],
    }),
  },
  {
    api: 'wx.chooseLocation …',
    information: '选择的位置信息',
    use: anyOf({ calls: ['choosePoi', 'chooseLocation'] }),
  },
  { api: 'wx.chooseAddress', information: '地址', use: anyOf({ calls: ['chooseAddress'] }) },
  {
    api: 'wx.chooseInvoiceTitle …',
    information: '发票信息',
    use: anyOf({ calls: ['chooseInvoiceTitle', 'chooseInvoice'] }),
  },
  {
    api: 'wx.getWeRunData',
    information: '微信运动步数',
    use: anyOf({ calls: ['getWeRunData'], scopes: ['werun'] }),
  },
  {
    api: '<button open-type="getPhoneNumber">',
    information: '手机号',
    use: anyOf({ openTypes: ['getPhoneNumber', 'getRealtimePhoneNumber'] }),
  },
  { api: 'wx.chooseLicensePlate', information: '车牌号', use: anyOf({ calls: ['chooseLicensePlate'] }) },
  {
    api: 'wx.chooseMedia …',
    information: '选中的照片或视频',
    use: anyOf({ calls: ['chooseImage', 'chooseMedia', 'chooseVideo'] }),
  },
  { api: 'wx.chooseMessageFile', information: '选中的文件', use: anyOf({ calls: ['chooseMessageFile'] }) },
  {
    api: 'wx.getRecorderManager …',
    information: '麦克风',
    use: anyOf({
      calls: ['startRecord', 'getRecorderManager', 'joinVoIPChat', 'createLivePusherContext'],
      scopes: ['record'],
      tags: ['LivePusher'],
    }),
  },
  {
    api: '<camera> …',
    information: '摄像头',
    use: anyOf({
      calls: ['createVKSession', 'createCameraContext', 'createLivePusherContext'],
      scopes: ['camera'],
      tags: ['Camera', 'LivePusher', 'VoipRoom'],
    }),
  },
  {
    api: 'wx.openBluetoothAdapter …',
    information: '蓝牙',
    use: anyOf({ calls: ['openBluetoothAdapter', 'createBLEPeripheralServer'], scopes: ['bluetooth'] }),
  },
  {
    api: 'wx.saveImageToPhotosAlbum …',
    information: '相册（仅写入）',
    use: anyOf({ calls: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'], scopes: ['writePhotosAlbum'] }),
  },
  {
    api: 'wx.addPhoneContact',
    information: '通讯录（仅写入）',
    use: anyOf({ calls: ['addPhoneContact'], scopes: ['addPhoneContact'] }),
  },
  {
    api: 'wx.addPhoneCalendar …',
    information: '日历（仅写入）',
    use: anyOf({ calls: ['addPhoneRepeatCalendar', 'addPhoneCalendar'], scopes: ['addPhoneCalendar'] }),
  },
  sensor('startAccelerometer', '加速传感器'),
  sensor('startCompass', '磁场传感器'),
  sensor('startDeviceMotionListening', '方向传感器'),
  sensor('startGyroscope', '陀螺仪传感器'),
  {
    api: 'wx.setClipboardData …',
    information: '剪切板',
    use: anyOf({ calls: ['setClipboardData', 'getClipboardData'] }),
  },
]

export interface Declared {
  api: string
  information: string
  files: string[]
}

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
    .sort()
}

type SourceFile = { file: string; text: string }

/** Every such API that these sources use, and where. */
export const declaredIn = (texts: readonly SourceFile[]): Declared[] =>
  APIS.map(({ use, api, information }) => ({
    api,
    information,
    files: texts.filter(({ text }) => use.test(text)).map(({ file }) => file),
  })).filter(({ files }) => files.length > 0)

/** Every such API that the client's source uses, and where. */
export const declaredApis = (): Declared[] =>
  declaredIn(sources().map((file) => ({ file, text: readFileSync(file, 'utf8') })))
