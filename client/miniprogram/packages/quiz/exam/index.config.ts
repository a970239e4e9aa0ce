export default definePageConfig({
  navigationBarTitleText: '考试',
  usingComponents: { countdown: '../../../native/countdown/index' },
})
