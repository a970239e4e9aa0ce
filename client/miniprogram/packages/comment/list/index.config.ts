export default definePageConfig({ navigationBarTitleText: '评论', enablePullDownRefresh: true })
