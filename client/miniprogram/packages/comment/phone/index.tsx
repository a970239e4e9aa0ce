import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { useTask } from '../../../hooks/useTask'
import { fullDate } from '../../../words/dates'
import { VerifyPhone } from './VerifyPhone'

/** Whether my phone was verified, what is kept of that, and taking it back. */
export default function PhonePage() {
  const start = useQuery(api, 'comment.start', {})
  return (
    <Screen title="手机号验证">
      <Async query={start} skeleton={[2, 3]}>
        {(data) => <Phone start={data} onChange={start.refresh} />}
      </Async>
    </Screen>
  )
}

function Phone({ start, onChange }: { start: Output<'comment.start'>; onChange: () => Promise<void> }) {
  const { phoneVerifiedOn } = start
  const [asking, setAsking] = useState(false)
  const forget = useTask(async () => {
    await api('comment.forgetPhone', {})
    await onChange()
  })
  return (
    <View className="stack">
      {phoneVerifiedOn === null ? (
        <Notice>还没有验证。只有评论和提问需要，看内容、写信、提意见都不需要。</Notice>
      ) : (
        <Notice tone="good">{fullDate(phoneVerifiedOn)}已经验证，可以评论和提问。</Notice>
      )}
      <Card title="为什么">
        <View className="verify-text">
          《互联网跟帖评论服务管理规定》要求评论的人先验证身份。由微信验证，一次就够。家里几个人共用一个号码也可以。
        </View>
      </Card>
      <Card title="留下什么">
        <View className="verify-text">
          只有验证的日期，和一个由号码算出的指纹。号码本身不保存，也不显示给任何人，审核员也看不到。
        </View>
        <View className="verify-text">
          单凭指纹还原不出号码。只有司法机关依法查证某个号码时，才用单独保管的钥匙比对。
        </View>
      </Card>
      {forget.error && <Notice tone="wrong">{forget.error.message}</Notice>}
      {phoneVerifiedOn === null ? (
        <VerifyPhone onVerified={() => void onChange()} />
      ) : (
        <Button kind="quiet" busy={forget.busy} onTap={() => setAsking(true)}>
          撤回验证
        </Button>
      )}
      <ConfirmSheet
        open={asking}
        title="撤回手机号验证？"
        confirm="撤回"
        cancel="不撤回"
        onConfirm={() => {
          setAsking(false)
          void forget.run()
        }}
        onCancel={() => setAsking(false)}
      >
        日期和指纹会立刻删除。已经发出的评论还在，可以在“我的评论”里收回。再写之前需要重新验证。
      </ConfirmSheet>
    </View>
  )
}
