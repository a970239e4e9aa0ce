export default definePageConfig({
  navigationBarTitleText: '每日答题',
  usingComponents: { countdown: '../../../native/countdown/index' },
})
