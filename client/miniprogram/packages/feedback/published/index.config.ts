export default definePageConfig({ navigationBarTitleText: '公开的答复', enablePullDownRefresh: true })
