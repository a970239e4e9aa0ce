/** How the mini-program is built: `weapp` is the product, `h5` the same app in any browser. */
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = process.cwd()
const sourceRoot = 'client/miniprogram'

/**
 * Lengths are written for a screen 375 wide; Taroify's style sheets are written for 750. The build copies this function
 * into the mini-program without the helpers it would be compiled to, so it keeps to the plainest language.
 */
function designWidth(file?: string | number | { file?: string }): number {
  const name = String((file as { file?: string } | undefined)?.file)
  return name.includes('@taroify') ? 750 : 375
}

/** Pages in the browser share one bundle of what more than one of them needs. */
function shareBundles(chain: { merge(part: object): void }): void {
  chain.merge({
    optimization: {
      splitChunks: {
        chunks: 'all',
        cacheGroups: { default: false, defaultVendors: false, shared: { name: 'shared', minChunks: 2 } },
      },
    },
    performance: { hints: false },
  })
}

/**
 * What is compiled like the phone's own code though it stands elsewhere: what is shared with the server by value, and
 * packages written in a newer language than phones are sure to know.
 */
const compiledToo = {
  include: ['cloudfunctions/domains', 'transparency-log', 'node_modules/@noble'].map((part) =>
    path.join(root, part),
  ),
}

/** Class names of different components never compete, so their order in a bundle does not matter. */
const ignoreOrder = true

export default defineConfig({
  projectName: 'lianxin',
  date: '2026-11-22',
  sourceRoot,
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  designWidth,
  deviceRatio: { 375: 2, 750: 1 },
  plugins: [path.resolve(root, 'config/accessibility.ts')],
  defineConstants: {
    /** Where h5 finds `POST /functions/:name`; empty means the server that served the page. */
    FUNCTIONS_BASE: JSON.stringify(process.env.LIANXIN_FUNCTIONS_BASE ?? ''),
    /** The WeChat Cloud environment; empty means the default one of the mini-program. */
    CLOUD_ENVIRONMENT: JSON.stringify(process.env.LIANXIN_CLOUD_ENVIRONMENT ?? ''),
    /**
     * Keys of the public log and of its promises, `name+id+key`, more than one separated by spaces. The laptop's own stand
     * in for them: an app built without others believes no real log, and says so on the first check.
     */
    LOG_VERIFIERS: JSON.stringify(
      process.env.LIANXIN_LOG_VERIFIERS ??
        'demo.lianxin.example/log+0fbe796c+AeoxAcQikWvMTFQfmJ4ukhx8L3v0B/OEdNXuzp63gHB5',
    ),
    PROMISE_VERIFIERS: JSON.stringify(
      process.env.LIANXIN_PROMISE_VERIFIERS ??
        'demo.lianxin.example/promises+5fce042a+AdZvu+McqUpssLyD/X7731qZCHljRn8cJdEERw5UQ91p',
    ),
  },
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [{ from: `${sourceRoot}/assets/tabs/`, to: 'dist/weapp/assets/tabs/' }]
        : [],
    options: {},
  },
  // Webpack's cache on disk handed out an old module after its source had changed: builds start afresh.
  cache: { enable: false },
  mini: {
    compile: compiledToo,
    miniCssExtractPluginOption: { ignoreOrder },
    enableSourceMap: false,
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true }, cssModules: { enable: false } },
  },
  h5: {
    compile: compiledToo,
    webpackChain: shareBundles,
    publicPath: '/app/',
    enableSourceMap: false,
    // The types know names only; Taro takes patterns as well.
    esnextModules: [/@taroify/] as unknown as string[],
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
      ignoreOrder,
    },
    postcss: {
      // A pixel stays a pixel in the browser: the page is capped in width, not blown up with it.
      pxtransform: { enable: true, config: { targetUnit: 'px' as 'rem' } },
      cssModules: { enable: false },
    },
  },
})
