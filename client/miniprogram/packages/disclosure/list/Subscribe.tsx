import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { useQuery } from '../../../hooks/useQuery'
import { useSubscribe } from '../../../hooks/useSubscribe'
import { useTask } from '../../../hooks/useTask'

type Category = Output<'disclosure.publicList'>['categories'][number]

/** Being told of a category by one tap; shown where there is an account to tell. */
export function Subscribe({ category }: { category: Category }) {
  const mine = useQuery(api, 'disclosure.subscriptions', {})
  const consent = useSubscribe(['disclosurePublished'])
  const on = mine.data?.categories.includes(category.id) ?? false
  const change = useTask(async () => {
    const asked = on || !consent.available ? undefined : consent.ask()
    mine.put(await api('disclosure.subscribe', { category: category.id, on: !on }))
    await asked
  })
  // Without an account, in a browser, there is nobody to tell; the list is whole without it.
  if (!mine.data) return null
  return (
    <View>
      <Button kind="quiet" onTap={change.run} busy={change.busy}>
        {on ? `不再提醒我${category.name}` : `有新的${category.name}时提醒我`}
      </Button>
      {on && (
        <View className="caption subscribe-note">
          {consent.answer === 'refused'
            ? '微信里没有同意接收，新公示会出现在“我的”消息里。'
            : '新公示会出现在“我的”消息里；微信通知每同意一次发一条。'}
        </View>
      )}
      {change.error && <Notice tone="wrong">{change.error.message}</Notice>}
    </View>
  )
}
