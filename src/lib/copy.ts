import Taro from '@tarojs/taro'

/** Puts a text where it can be pasted from; false when the browser does not let us, and it has to be marked by hand. */
export async function copy(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
