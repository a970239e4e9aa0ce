export default definePageConfig({
  navigationBarTitleText: '连心',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  usingComponents: { countdown: '../../native/countdown/index' },
})
