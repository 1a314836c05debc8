import { openFile } from '../../../src/lib/openFile'

const clicked: HTMLAnchorElement[] = []

beforeEach(() => {
  clicked.length = 0
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this)
  })
})

test('in a browser what came with the reply is saved under its name, as what it is', async () => {
  await openFile({ fileName: '我的数据.json', base64: 'e30=' })
  expect(clicked.map(({ download, href, target }) => [download, href, target])).toEqual([
    ['我的数据.json', 'data:application/json;base64,e30=', ''],
  ])
})

test('a signed address is fetched by the browser itself, never in the place of the app', async () => {
  await openFile({ fileName: '家书.pdf', url: 'https://files.example/a.pdf?e=1&s=2' })
  expect(clicked.map(({ download, href, target }) => [download, href, target])).toEqual([
    ['家书.pdf', 'https://files.example/a.pdf?e=1&s=2', '_blank'],
  ])
})
