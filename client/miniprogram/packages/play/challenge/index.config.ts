export default definePageConfig({
  navigationBarTitleText: '挑战答题',
  usingComponents: { countdown: '../../../native/countdown/index' },
})
