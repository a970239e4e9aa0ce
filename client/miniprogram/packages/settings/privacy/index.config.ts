export default definePageConfig({ navigationBarTitleText: '我们记录什么' })
