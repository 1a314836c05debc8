import Taro from '@tarojs/taro'

const dataOf = (picture: string) => /^data:image\/png;base64,(.+)$/.exec(picture)?.[1]

/** The picture as a file of the phone: one in the program's package has no path that the album takes. */
async function onPhone(picture: string, name: string): Promise<string> {
  const files = Taro.getFileSystemManager()
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}.png`
  const data = dataOf(picture) ?? files.readFileSync(picture, 'base64')
  await new Promise<void>((resolve, reject) => {
    files.writeFile({ filePath, data, encoding: 'base64', success: () => resolve(), fail: reject })
  })
  return filePath
}

/** Saves a picture of the program's own into the phone's album; in a browser it is a download. */
export async function savePicture(picture: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    Object.assign(link, { href: picture, download: `${name}.png` })
    link.click()
    return
  }
  await Taro.saveImageToPhotosAlbum({ filePath: await onPhone(picture, name) })
}
