export default definePageConfig({
  navigationBarTitleText: '学习',
  enableShareAppMessage: true,
  usingComponents: { 'reading-meter': '../../../native/reading-meter/index' },
})
