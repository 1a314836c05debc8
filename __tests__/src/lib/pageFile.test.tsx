import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AwaySheet } from '../../../src/components/page/AwaySheet'
import { go } from '../../../src/lib/go'
import { stay, watchPages } from '../../../src/lib/pageFile'
import { freshPhone, testPhone } from '../../support/taro'

const HELP = '/people/pages/help/index'

/** A browser whose server answers or not, and has the page's file or not. */
function aBrowser({ answers, has }: { answers: boolean; has: boolean }) {
  const net = { answers, has, asked: 0, coming: undefined as Promise<unknown> | undefined }
  freshPhone()
  const load = (): [Promise<unknown>] => {
    net.asked += 1
    return [net.coming ?? (net.has ? Promise.resolve({}) : Promise.reject(aLostFile()))]
  }
  window.__taroAppConfig = { routes: [{ path: HELP.slice(1), load }] }
  // jsdom has no fetch of its own.
  globalThis.fetch = async () => {
    if (!net.answers) throw new TypeError('Failed to fetch')
    return { ok: true } as Response
  }
  return net
}

const aLostFile = () => Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' })

beforeAll(watchPages)
afterEach(() => {
  act(stay)
  delete window.__taroAppConfig
})

test('a page that cannot be fetched leaves the open one and says so; online again, 重试 opens it', async () => {
  const net = aBrowser({ answers: false, has: false })
  render(<AwaySheet />)
  act(() => go('help'))
  expect(await screen.findByText('网络不通')).toBeTruthy()
  expect(testPhone.opened).toEqual([])
  fireEvent.click(screen.getByText('重试'))
  await waitFor(() => expect(net.asked).toBe(2))
  expect(screen.getByText('网络不通')).toBeTruthy()
  Object.assign(net, { answers: true, has: true })
  fireEvent.click(screen.getByText('重试'))
  await waitFor(() => expect(testPhone.opened).toEqual([HELP]))
  expect(screen.queryByText('网络不通')).toBeNull()
})

test('who stays is not taken to the page when it comes after all', async () => {
  const net = aBrowser({ answers: false, has: false })
  render(<AwaySheet />)
  act(() => go('help'))
  await screen.findByText('网络不通')
  let comes: (file: unknown) => void = () => undefined
  net.coming = new Promise((resolve) => (comes = resolve))
  fireEvent.click(screen.getByText('重试'))
  fireEvent.click(screen.getByText('先不'))
  expect(screen.queryByText('网络不通')).toBeNull()
  await act(async () => comes({}))
  expect(testPhone.opened).toEqual([])
})

test('a file that a newer version replaced is named as that', async () => {
  aBrowser({ answers: true, has: false })
  render(<AwaySheet />)
  act(() => go('help'))
  expect(await screen.findByText('程序更新了')).toBeTruthy()
  expect(testPhone.opened).toEqual([])
})

test('the first page of all that does not come stands as the offline page, and 重试 opens it', async () => {
  const net = aBrowser({ answers: false, has: false })
  testPhone.pages = 0
  window.location.hash = HELP
  render(<AwaySheet />)
  const lost = Object.assign(new Event('unhandledrejection'), { reason: aLostFile() })
  act(() => void window.dispatchEvent(lost))
  expect(await screen.findByText(/页面还没有下载完/)).toBeTruthy()
  expect(screen.queryByText('先不')).toBeNull()
  Object.assign(net, { answers: true, has: true })
  fireEvent.click(screen.getByText('重试'))
  await waitFor(() => expect(testPhone.opened).toEqual([HELP]))
})
