import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { useQuery } from '../../../hooks/useQuery'
import { SubscribeButton } from '../SubscribeButton'

type Category = Output<'disclosure.publicList'>['categories'][number]

/** Being told of a category by one tap; shown where there is an account to tell. */
export function Subscribe({ category }: { category: Category }) {
  const mine = useQuery(api, 'disclosure.subscriptions', {})
  // Without an account, in a browser, there is nobody to tell; the list is whole without it.
  if (!mine.data) return null
  return (
    <SubscribeButton
      category={category}
      on={mine.data.categories.includes(category.id)}
      onChange={mine.put}
    />
  )
}
