import type { Answer } from '../../../features/pledge/handInSign'
import { isFull, type Pad } from '../../../features/pledge/pad'

export const SAFE = '网络不稳，您的签名已保存在本机，联网后会自动提交'
const UNSAFE = '网络不稳，签名没有交上，手机也没有存住。请留在这一页，稍后点“再交一次”'
export const UNKEPT = '手机存不下这份签名了。请先留在这一页，清理一些空间，或者现在就确认签署'
export const TRIVIAL = '签名太短了，请写下完整的姓名'
export const EMPTY = '请先在这里写下您的姓名'
const FULL = '这一页写满了，可以撤一笔，或者清空重写'
const RESTORED = '上次写的还在，可以接着写，也可以清空重写'
const USUAL = '笔迹只用于这份承诺书，每一笔都先存在本机'

/** Why the server has no signing of it yet, and what becomes of it. */
export function answerWords({ error, ...answer }: Answer, kept: boolean): string | undefined {
  if (!error) return undefined
  if (error.code === 'conflict') return `${error.message}再点一次确认，就是单独签署`
  if (!('mayYet' in answer && answer.mayYet)) return error.message
  if (!kept) return UNSAFE
  if (error.code === 'signin') return '要重新登录。您的签名已保存在本机，登录后会自动提交'
  return error.code === 'offline' ? SAFE : `${error.message}您的签名已保存在本机，会自动再交`
}

/** The line under the pad while nothing has gone wrong. */
export function quietWords(pad: Pad, restored: boolean): string {
  if (isFull(pad)) return FULL
  return restored && pad.strokes.length > 0 ? RESTORED : USUAL
}
