export default definePageConfig({ navigationBarTitleText: '错题回顾' })
