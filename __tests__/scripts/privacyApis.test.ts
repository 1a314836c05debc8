import { readFileSync } from 'node:fs'
import { declaredApis, declaredIn } from '../../scripts/weapp/privacyApis'

test('the list of privacy APIs in docs/ is what the code uses (npm run weapp:privacy)', () => {
  expect(JSON.parse(readFileSync('docs/privacy-apis.json', 'utf8'))).toEqual(declaredApis())
})

test('location, photos and contacts are never asked for', () => {
  const named = declaredApis().map(({ information }) => information)
  const never = [
    '位置信息',
    '选择的位置信息',
    '选中的照片或视频',
    '通讯录（仅写入）',
    '手机号',
    '昵称、头像',
    '摄像头',
  ]
  expect(named.filter((one) => never.includes(one))).toEqual([])
})

test.each([
  ['Taro.setClipboardData({ data })', ['剪切板']],
  ["wx.authorize({ scope: 'scope.userLocation' })", ['位置信息']],
  ['chooseLocation()', ['选择的位置信息']],
  ['<Button openType="chooseAvatar" />', ['昵称、头像']],
  ['<Input type="nickname" />', ['昵称、头像']],
  ["<Button open-type='getPhoneNumber' />", ['手机号']],
  ['<LivePusher />', ['麦克风', '摄像头']],
  ['startCompass()', ['磁场传感器']],
  ['<Input type="text" /><Button openType="share" />', []],
])('%s is told as %j', (text, information) => {
  const found = declaredIn([{ file: 'a.tsx', text }])
  expect(found.map((one) => one.information)).toEqual(information)
  expect(found.every(({ files }) => files.join() === 'a.tsx')).toBe(true)
})
