import Taro from '@tarojs/taro'
import { CallError } from './call'

/** A short word that passes by. What a person must not miss belongs on the page. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: text.length > 14 ? 3000 : 2000 })
}

/** Says what failed, in the server's words where there are any. */
export function toastError(error: unknown): void {
  toast(errorText(error))
}

export const errorText = (error: unknown): string =>
  error instanceof CallError ? error.message : '这一步没有成功，请再试一次'
