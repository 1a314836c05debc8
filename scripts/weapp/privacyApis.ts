import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What WeChat counts as touching personal information: its documentation 小程序隐私协议开发指南, 隐私接口与组件 (read 2026-11). */
const APIS: readonly { use: RegExp; api: string; information: string }[] = [
  {
    use: /\b(getLocation|startLocationUpdate\w*|onLocationChange|choosePoi|chooseLocation|getFuzzyLocation)\b/,
    api: 'wx.getLocation …',
    information: '位置信息',
  },
  { use: /\bchooseAddress\b/, api: 'wx.chooseAddress', information: '地址' },
  { use: /\bchooseInvoice(Title)?\b/, api: 'wx.chooseInvoiceTitle', information: '发票信息' },
  { use: /\bgetWeRunData\b/, api: 'wx.getWeRunData', information: '微信运动步数' },
  { use: /\bchooseLicensePlate\b/, api: 'wx.chooseLicensePlate', information: '车牌号' },
  {
    use: /\b(startRecord|getRecorderManager|joinVoIPChat|createLivePusherContext)\b/,
    api: 'wx.getRecorderManager …',
    information: '麦克风',
  },
  {
    use: /\b(createCameraContext|createVKSession|openCamera)\b|<Camera\b/,
    api: 'wx.createCameraContext',
    information: '摄像头',
  },
  {
    use: /\b(openBluetoothAdapter|createBLEPeripheralServer)\b/,
    api: 'wx.openBluetoothAdapter',
    information: '蓝牙',
  },
  {
    use: /\bsaveImageToPhotosAlbum\b|\bsaveVideoToPhotosAlbum\b/,
    api: 'wx.saveImageToPhotosAlbum',
    information: '相册（仅写入）',
  },
  {
    use: /\b(chooseImage|chooseMedia|chooseVideo)\b/,
    api: 'wx.chooseMedia',
    information: '选中的照片或视频',
  },
  { use: /\bchooseMessageFile\b/, api: 'wx.chooseMessageFile', information: '选中的文件' },
  { use: /\baddPhoneContact\b/, api: 'wx.addPhoneContact', information: '通讯录（仅写入）' },
  { use: /\baddPhone(Repeat)?Calendar\b/, api: 'wx.addPhoneCalendar', information: '日历（仅写入）' },
  { use: /\b(setClipboardData|getClipboardData)\b/, api: 'wx.setClipboardData', information: '剪切板' },
  {
    use: /\b(startAccelerometer|onAccelerometerChange)\b/,
    api: 'wx.startAccelerometer',
    information: '加速传感器',
  },
  { use: /\b(startCompass|onCompassChange)\b/, api: 'wx.startCompass', information: '磁场传感器' },
  {
    use: /\b(startDeviceMotionListening|onDeviceMotionChange)\b/,
    api: 'wx.startDeviceMotionListening',
    information: '方向传感器',
  },
  { use: /\b(startGyroscope|onGyroscopeChange)\b/, api: 'wx.startGyroscope', information: '陀螺仪传感器' },
  {
    use: /\bgetUserProfile\b|\bgetUserInfo\b|openType="(chooseAvatar|getUserInfo)"/,
    api: 'wx.getUserProfile',
    information: '昵称、头像',
  },
  {
    use: /openType="getPhoneNumber"|openType="getRealtimePhoneNumber"/,
    api: '<button open-type="getPhoneNumber">',
    information: '手机号',
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

/** Every such API that the client's source uses, and where. */
export function declaredApis(): Declared[] {
  const texts = sources().map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  return APIS.map(({ use, api, information }) => ({
    api,
    information,
    files: texts.filter(({ text }) => use.test(text)).map(({ file }) => file),
  })).filter(({ files }) => files.length > 0)
}
