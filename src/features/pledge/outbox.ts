import Taro from '@tarojs/taro'
import { beforeLeaving, onOwner } from '../../lib/session'
import { toast } from '../../lib/toast'
import { handInSign, onAnswer } from './handInSign'
import { handedSigns } from './keptSigns'

let watching = 0

/** Sends what was signed without a network, one after the other. */
export async function sendSigns(): Promise<void> {
  for (const sign of handedSigns()) await handInSign(sign)
}

/** While a page of signing is open, that page says what came of it. */
export function watchAnswers(): () => void {
  watching += 1
  return () => {
    watching -= 1
  }
}

onAnswer(({ sign, signed }) => {
  if (signed && watching === 0) toast(`《${sign.title}》的签名已经提交`)
})

beforeLeaving(sendSigns)
// Whoever signs in again hands in what waited for them.
onOwner((former) => {
  if (former === undefined) void sendSigns()
})
Taro.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected) void sendSigns()
})
