import { readFileSync } from 'node:fs'
import { declaredApis } from '../../scripts/weapp/privacyApis'

test('the list of privacy APIs in docs/ is what the code uses (npm run weapp:privacy)', () => {
  expect(JSON.parse(readFileSync('docs/privacy-apis.json', 'utf8'))).toEqual(declaredApis())
})

test('location, photos and contacts are never asked for', () => {
  const named = declaredApis().map(({ information }) => information)
  for (const never of ['位置信息', '选中的照片或视频', '通讯录（仅写入）', '手机号', '昵称、头像', '摄像头'])
    expect(named).not.toContain(never)
})
