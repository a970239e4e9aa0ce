export default definePageConfig({
  navigationBarTitleText: '双人对战',
  usingComponents: { countdown: '../../../native/countdown/index' },
})
