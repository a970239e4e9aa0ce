export default definePageConfig({ navigationBarTitleText: '自愿小组赛', enablePullDownRefresh: true })
