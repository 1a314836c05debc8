import { CallError } from '../../../src/lib/call'
import { fieldOf } from '../../../src/lib/useFieldFault'

const words = { name: /姓名/, code: /码/ }
const refusal = (code: 'input' | 'conflict' | 'broken' | 'offline', message: string) =>
  new CallError(code, message, '')

test('a refusal stands at the field that it names', () => {
  expect(fieldOf(refusal('input', '“姓名”还没有填，请改好后再提交。'), words)).toBe('name')
  expect(fieldOf(refusal('conflict', '这个码已经用过了。'), words)).toBe('code')
})

test('what is not about the form stands at no field, whatever it says', () => {
  expect(fieldOf(refusal('broken', '服务出错，编号里有码'), words)).toBeUndefined()
  expect(fieldOf(refusal('offline', '网络不通'), words)).toBeUndefined()
  expect(fieldOf(refusal('input', '请刷新后再试。'), words)).toBeUndefined()
  expect(fieldOf(new Error('姓名'), words)).toBeUndefined()
})
