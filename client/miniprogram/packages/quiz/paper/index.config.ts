export default definePageConfig({
  navigationBarTitleText: '答题',
  usingComponents: { countdown: '../../../native/countdown/index' },
})
