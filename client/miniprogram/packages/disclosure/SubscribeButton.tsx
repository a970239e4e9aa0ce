import { View } from '@tarojs/components'
import { api } from '../../api'
import type { Output } from '../../api/types'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { useSubscribe } from '../../hooks/useSubscribe'
import { useTask } from '../../hooks/useTask'
import './SubscribeButton.css'

type Category = Output<'disclosure.publicList'>['categories'][number]
type Subscriptions = Output<'disclosure.subscriptions'>

interface SubscribeButtonProps {
  category: Category
  /** Whether the reader is told of this category already. */
  on: boolean
  onChange: (subscriptions: Subscriptions) => void
}

/** Begins or ends being told of a category, by one tap. */
export function SubscribeButton({ category, on, onChange }: SubscribeButtonProps) {
  const consent = useSubscribe(['disclosurePublished'])
  const change = useTask(async () => {
    const asked = on || !consent.available ? undefined : consent.ask()
    onChange(await api('disclosure.subscribe', { category: category.id, on: !on }))
    await asked
  })
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
