import { pages, tabs } from './routes'

const strip = (path: string) => path.slice(1)

function subPackages() {
  const found = new Map<string, string[]>()
  for (const path of Object.values<string>(pages)) {
    const [root = '', ...rest] = strip(path).split('/')
    found.set(root, [...(found.get(root) ?? []), rest.join('/')])
  }
  return [...found].map(([root, paths]) => ({ root, pages: paths }))
}

const packages = subPackages()
const names = packages.map((one) => one.root)
const tabPaths = Object.values(tabs).map(strip)

export default defineAppConfig({
  pages: tabPaths,
  subPackages: packages,
  preloadRule: Object.fromEntries(
    tabPaths.map((path) => [path, { network: 'all' as const, packages: names }]),
  ),
  entryPagePath: strip(tabs.home),
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '清风第一课',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#F7F5EF',
    backgroundColor: '#F7F5EF',
    backgroundTextStyle: 'dark',
  },
  // The bar itself is drawn by the page, so that it follows 关怀模式 and the dark mode chosen in the app.
  tabBar: {
    custom: true,
    color: '#56646A',
    selectedColor: '#1F6F5C',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: strip(tabs.home), text: '首页' },
      { pagePath: strip(tabs.learn), text: '学习' },
      { pagePath: strip(tabs.me), text: '我的' },
    ],
  },
  // Only Taro's browser router knows it: a page that slides would carry its fixed parts along.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  darkmode: true,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
