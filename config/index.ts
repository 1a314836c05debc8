import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { sharedScss } from './styles'

const root = path.resolve(__dirname, '..')
const platform = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'

/**
 * `QINGFENG_API` picks the transport at build time: `cloud:<env>` for a WeChat cloud function,
 * an https base for a self-hosted server. Empty means the page's own origin (H5 only).
 */
const api = process.env.QINGFENG_API || (platform === 'weapp' ? 'cloud:' : '')

export default defineConfig<'webpack5'>({
  projectName: 'qingfeng',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  // A build beside another's keeps its own folder.
  outputRoot: process.env.QINGFENG_OUT || `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.join(root, 'config/aria')],
  defineConstants: {
    QINGFENG_API: JSON.stringify(api),
  },
  sass: { data: sharedScss() },
  mini: {
    compile: { include: [path.join(root, 'contract')] },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain) {
      // Without this every page carries its own copy of the components.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          taro: { name: 'taro', test: /node_modules[\\/]@tarojs|react-dom|stencil/, priority: 20 },
          styles: {
            name: 'components',
            test: /src[\\/]components[\\/].*\.scss$/,
            enforce: true,
            priority: 30,
          },
          shared: { name: 'shared', minChunks: 2, priority: 10, reuseExistingChunk: true },
        },
      })
      chain.performance.hints(false)
    },
    compile: { include: [path.join(root, 'contract')] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // 320 to 420 px of a phone; a desk shows the phone's column in the middle.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 22 } },
    },
  },
})
