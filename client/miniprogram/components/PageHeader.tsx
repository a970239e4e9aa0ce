/** WeChat shows a navigation bar of its own above every page. */
export function PageHeader(_: { title: string }) {
  return null
}
