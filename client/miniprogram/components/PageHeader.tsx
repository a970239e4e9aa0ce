import type { FC } from 'react'

/** WeChat shows a navigation bar of its own above every page. */
export const PageHeader: FC<{ title: string }> = () => null
