import Taro from '@tarojs/taro'

/** A file that came with the reply, or that lies at a signed address. */
type Given = { fileName: string } & ({ base64: string } | { url: string })

const types = {
  json: 'application/json',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type Ending = keyof typeof types

const isKnown = (ending: string): ending is Ending => ending in types
const endingOf = (fileName: string) => fileName.slice(fileName.lastIndexOf('.') + 1)

function download(given: Given): void {
  const ending = endingOf(given.fileName)
  const type = isKnown(ending) ? types[ending] : 'application/octet-stream'
  const link = document.createElement('a')
  link.href = 'url' in given ? given.url : `data:${type};base64,${given.base64}`
  // An address of another host is opened instead of saved: not in the place of the app.
  if ('url' in given) link.target = '_blank'
  link.download = given.fileName
  link.click()
}

/** Lays the file on the phone under its own name, which the viewer shows and hands on. */
async function fetchOnto(filePath: string, given: Given): Promise<void> {
  if ('url' in given) {
    const { statusCode } = await Taro.downloadFile({ url: given.url, filePath })
    if (statusCode !== 200) throw new Error(`download: ${statusCode}`)
    return
  }
  const files = Taro.getFileSystemManager()
  await new Promise<void>((resolve, reject) => {
    const { base64: data } = given
    files.writeFile({ filePath, data, encoding: 'base64', success: () => resolve(), fail: reject })
  })
}

/** Hands a file to its owner: a download in a browser, in WeChat the phone's own viewer with its share menu. */
export async function openFile(given: Given): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return download(given)
  const filePath = `${Taro.env.USER_DATA_PATH}/${given.fileName}`
  await fetchOnto(filePath, given)
  const fileType = endingOf(given.fileName) === 'pdf' ? 'pdf' : 'xlsx'
  await Taro.openDocument({ filePath, fileType, showMenu: true })
}
