import { View } from '@tarojs/components'
import { messageTemplates, officeOf } from '../../../../../cloudfunctions/domains/message/templates'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { useSubscribe } from '../../../hooks/useSubscribe'

interface OfficeReminderProps {
  offer: Output<'message.mine'>['office'][number]
  onAccepted: () => void
}

/** More need not be kept ready: nobody is reminded so often before they look here again. */
const ENOUGH = 20

/** Consents ahead for what comes with an office; WeChat sends one message for each. */
export function OfficeReminder({ offer: { template, left }, onAccepted }: OfficeReminderProps) {
  const { available, ask, busy, error, answer } = useSubscribe([template], onAccepted)
  return (
    <Card
      title={messageTemplates[template].name}
      aside={left > 0 ? `微信里还能提醒 ${left} 次` : '微信里不提醒'}
    >
      <View className="secondary">
        {officeOf(template)?.when}
        ，这里都会告诉您。要在微信里也收到，请先同意：同意一次，微信提醒一次，可以多同意几次备着。
      </View>
      {!available && <View className="caption">在微信小程序里打开这一页才能同意。</View>}
      {available && left < ENOUGH && (
        <Button kind="quiet" busy={busy} onTap={ask}>
          {left > 0 ? '再同意一次' : '同意微信提醒一次'}
        </Button>
      )}
      {answer === 'refused' && <Notice>微信里不会打扰您，消息仍在这一页。</Notice>}
      {error && <Notice tone="wrong">{error.message}</Notice>}
    </Card>
  )
}
