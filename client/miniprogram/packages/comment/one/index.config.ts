export default definePageConfig({ navigationBarTitleText: '这条评论', enablePullDownRefresh: true })
