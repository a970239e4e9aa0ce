export default definePageConfig({ navigationBarTitleText: '公开日志', enablePullDownRefresh: true })
