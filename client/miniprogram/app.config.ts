const weapp = process.env.TARO_ENV === 'weapp'

/** On weapp colours come from theme.json, so that they follow the system; h5 does that in its style sheet. */
const themed = (name: string, light: string) => (weapp ? `@${name}` : light)

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/study/index', 'pages/participate/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/study', pages: ['article/index', 'search/index', 'mine/index'] },
    { root: 'packages/course', pages: ['list/index', 'course/index'] },
    {
      root: 'packages/quiz',
      pages: ['hub/index', 'paper/index', 'result/index', 'exam/index', 'wrong/index'],
    },
    { root: 'packages/play', pages: ['challenge/index', 'match/index'] },
    { root: 'packages/report', pages: ['write/index', 'list/index'] },
    {
      root: 'packages/comment',
      pages: [
        'list/index',
        'write/index',
        'mine/index',
        'one/index',
        'agreement/index',
        'phone/index',
        'report/index',
      ],
    },
    {
      root: 'packages/feedback',
      pages: [
        'write/index',
        'lookup/index',
        'letter/index',
        'mine/index',
        'receipts/index',
        'published/index',
        'figures/index',
      ],
    },
    { root: 'packages/archive', pages: ['points/index', 'entry/index', 'league/index'] },
    { root: 'packages/proof', pages: ['verify/index', 'log/index'] },
    { root: 'packages/effect', pages: ['mine/index'] },
    {
      root: 'packages/training',
      pages: [
        'list/index',
        'session/index',
        'sign/index',
        'host/index',
        'hours/index',
        'certificate/index',
        'verify/index',
      ],
    },
    { root: 'packages/disclosure', pages: ['list/index', 'detail/index', 'history/index'] },
    {
      root: 'packages/settings',
      pages: ['bind/index', 'messages/index', 'console/index', 'display/index', 'privacy/index'],
    },
  ],
  window: {
    navigationBarTitleText: '连心',
    navigationBarBackgroundColor: themed('ground', '#fbf9f6'),
    navigationBarTextStyle: themed('textStyle', 'black') as 'black',
    backgroundColor: themed('ground', '#fbf9f6'),
    backgroundTextStyle: themed('pullStyle', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('tabText', '#6b645a'),
    selectedColor: themed('tabSelected', '#b8141a'),
    backgroundColor: themed('tabGround', '#ffffff'),
    borderStyle: themed('tabBorder', 'black') as 'black',
    list: [
      ['home', '首页'],
      ['study', '学习'],
      ['participate', '参与'],
      ['me', '我的'],
    ].map(([name, text]) => ({
      pagePath: `pages/${name}/index`,
      text: text!,
      iconPath: themed(`${name}Icon`, `assets/tabs/${name}.png`),
      selectedIconPath: themed(`${name}SelectedIcon`, `assets/tabs/${name}-selected.png`),
    })),
  },
  ...(weapp && {
    darkmode: true,
    themeLocation: 'theme.json',
    lazyCodeLoading: 'requiredComponents',
    // A recording goes on while WeChat is in the background.
    requiredBackgroundModes: ['audio'],
    __usePrivacyCheck__: true,
  }),
})
