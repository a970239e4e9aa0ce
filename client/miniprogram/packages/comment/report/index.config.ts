export default definePageConfig({ navigationBarTitleText: '评论审核的数字', enablePullDownRefresh: true })
