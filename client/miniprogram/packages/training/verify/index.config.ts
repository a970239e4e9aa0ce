export default definePageConfig({ navigationBarTitleText: '验证学时证明' })
