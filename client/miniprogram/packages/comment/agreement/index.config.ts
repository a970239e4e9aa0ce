export default definePageConfig({ navigationBarTitleText: '评论服务约定' })
