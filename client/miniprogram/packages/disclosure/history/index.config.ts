export default definePageConfig({ navigationBarTitleText: '各版本' })
