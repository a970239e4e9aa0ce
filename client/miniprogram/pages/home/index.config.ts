export default definePageConfig({
  navigationBarTitleText: '连心',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
