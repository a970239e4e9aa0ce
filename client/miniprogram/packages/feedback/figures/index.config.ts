export default definePageConfig({ navigationBarTitleText: '来信办理情况', enablePullDownRefresh: true })
