export default definePageConfig({ navigationBarTitleText: '我的学习成效', enablePullDownRefresh: true })
