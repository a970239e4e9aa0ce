/** What may stand in app.json and in the JSON of pages and components, by WeChat's documents. */

type Kind = 'text' | 'flag' | 'number' | 'list' | 'object' | 'any' | readonly string[]

const TEXT_STYLES = ['black', 'white'] as const
const FRAMEWORKS = ['exparser', 'glass-easel'] as const
const RENDERERS = ['webview', 'skyline'] as const

/** What both the window of app.json and a page may say. */
const WINDOW: Record<string, Kind> = {
  navigationBarBackgroundColor: 'text',
  navigationBarTextStyle: TEXT_STYLES,
  navigationBarTitleText: 'text',
  navigationStyle: ['default', 'custom'],
  homeButton: 'flag',
  backgroundColor: 'text',
  backgroundColorContent: 'text',
  backgroundTextStyle: ['dark', 'light'],
  backgroundColorTop: 'text',
  backgroundColorBottom: 'text',
  enablePullDownRefresh: 'flag',
  onReachBottomDistance: 'number',
  pageOrientation: ['portrait', 'auto', 'landscape'],
  restartStrategy: ['homePage', 'homePageAndLatestPage'],
  initialRenderingCache: ['static', 'dynamic', 'capture'],
  visualEffectInBackground: ['none', 'hidden'],
  handleWebviewPreload: ['static', 'manual', 'auto'],
}

const PAGE: Record<string, Kind> = {
  ...WINDOW,
  component: 'flag',
  usingComponents: 'object',
  componentGenerics: 'object',
  componentPlaceholder: 'object',
  componentFramework: FRAMEWORKS,
  renderer: RENDERERS,
  rendererOptions: 'object',
  styleIsolation: ['isolated', 'apply-shared', 'shared', 'page-isolated', 'page-apply-shared', 'page-shared'],
  addGlobalClass: 'flag',
  disableScroll: 'flag',
  disableSwipeBack: 'flag',
  enablePassiveEvent: 'any',
  // These two are a word of Taro's to itself, which WeChat passes over.
  enableShareAppMessage: 'flag',
  enableShareTimeline: 'flag',
  singlePage: 'object',
  style: ['v2'],
}

const APP: Record<string, Kind> = {
  entryPagePath: 'text',
  pages: 'list',
  window: 'object',
  tabBar: 'object',
  networkTimeout: 'object',
  debug: 'flag',
  functionalPages: 'any',
  subpackages: 'list',
  subPackages: 'list',
  workers: 'any',
  requiredBackgroundModes: 'list',
  requiredPrivateInfos: 'list',
  plugins: 'object',
  preloadRule: 'object',
  resizable: 'flag',
  usingComponents: 'object',
  permission: 'object',
  sitemapLocation: 'text',
  style: ['v2'],
  useExtendedLib: 'object',
  entranceDeclare: 'object',
  darkmode: 'flag',
  themeLocation: 'text',
  lazyCodeLoading: ['requiredComponents'],
  singlePage: 'object',
  supportedMaterials: 'list',
  serviceProviderTicket: 'text',
  embeddedAppIdList: 'list',
  navigateToMiniProgramAppIdList: 'list',
  halfPage: 'object',
  debugOptions: 'object',
  enablePassiveEvent: 'any',
  resolveAlias: 'object',
  renderer: RENDERERS,
  rendererOptions: 'object',
  componentFramework: FRAMEWORKS,
  miniApp: 'object',
  static: 'any',
  convertRpxToVw: 'flag',
  cloud: 'flag',
  __usePrivacyCheck__: 'flag',
}

const TAB_BAR: Record<string, Kind> = {
  color: 'text',
  selectedColor: 'text',
  backgroundColor: 'text',
  borderStyle: TEXT_STYLES,
  list: 'list',
  position: ['bottom', 'top'],
  custom: 'flag',
}

function fits(value: unknown, kind: Kind): boolean {
  if (kind === 'any') return true
  if (kind === 'text') return typeof value === 'string'
  if (kind === 'flag') return typeof value === 'boolean'
  if (kind === 'number') return typeof value === 'number'
  if (kind === 'list') return Array.isArray(value)
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  // A variable of theme.json stands for one of the words.
  return typeof value === 'string' && (value.startsWith('@') || kind.includes(value))
}

function check(place: string, values: object, kinds: Record<string, Kind>, problems: string[]): void {
  for (const [key, value] of Object.entries(values)) {
    const kind = kinds[key]
    if (kind === undefined) problems.push(`${place}: ${key} is no setting that WeChat knows`)
    else if (!fits(value, kind)) {
      const wanted = typeof kind === 'string' ? `a ${kind}` : `one of ${kind.join(', ')}`
      problems.push(`${place}: ${key} is ${JSON.stringify(value)}, not ${wanted}`)
    }
  }
}

/** Checks the names and kinds of all settings; what WeChat would ignore or refuse goes to `problems`. */
export function checkSettings(
  app: { window?: object; tabBar?: object },
  json: Record<string, object>,
  problems: string[],
): void {
  check('app.json', app, APP, problems)
  check('app.json window', app.window ?? {}, WINDOW, problems)
  check('app.json tabBar', app.tabBar ?? {}, TAB_BAR, problems)
  for (const [path, config] of Object.entries(json)) check(`${path}.json`, config, PAGE, problems)
}
