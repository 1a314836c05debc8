import Taro from '@tarojs/taro'

interface Given {
  fileName: string
  base64: string
}

const types: Record<string, string> = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const endingOf = (fileName: string) => fileName.slice(fileName.lastIndexOf('.') + 1)

/** Hands a file to its owner: a download in a browser, in WeChat the phone's own viewer with its share menu. */
export async function openFile({ fileName, base64 }: Given): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = `data:${types[endingOf(fileName)] ?? 'application/octet-stream'};base64,${base64}`
    link.download = fileName
    link.click()
    return
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  const files = Taro.getFileSystemManager()
  await new Promise<void>((resolve, reject) => {
    files.writeFile({ filePath, data: base64, encoding: 'base64', success: () => resolve(), fail: reject })
  })
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}
