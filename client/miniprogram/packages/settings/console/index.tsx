import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { TextField } from '../../../components/TextField'
import { useTask } from '../../../hooks/useTask'
import { groupCode, normaliseCode } from '../../../words/codes'
import { clockTime } from '../../../words/dates'
import { leave } from '../../../words/routes'
import { ScanButton } from './ScanButton'
import './console.css'

type Request = Output<'console.describeCode'>

/** Signing a computer in to the console: say which, look at what asks, confirm. */
export default function ConsolePage() {
  const prefilled = useRouter().params.code ?? ''
  const [code, setCode] = useState(groupCode(prefilled))
  const [request, setRequest] = useState<Request>()
  const [confirmed, setConfirmed] = useState(false)
  const describe = useTask(async (typed: string) => {
    setRequest(await api('console.describeCode', { code: normaliseCode(typed) }))
  })
  const confirm = useTask(async (asked: Request) => {
    await api('console.confirm', { code: asked.code })
    setConfirmed(true)
  })
  if (confirmed) {
    return (
      <Screen title="登录管理后台">
        <Blank
          icon="done"
          title="已确认，电脑上会自动登录"
          note="登录着的电脑可以在“我的”里看到，随时可以退出"
        >
          <Button onTap={leave}>好，回去</Button>
        </Blank>
      </Screen>
    )
  }
  return (
    <Screen title="登录管理后台">
      {request ? (
        <View className="console">
          <Card title="这台电脑想登录">
            <View className="console-request">
              <Icon name="computer" className="console-icon" />
              <View className="grow">
                <View>{request.browser}</View>
                <View className="secondary">{clockTime(request.requestedAt)} 请求登录</View>
                <View className="secondary">登录码 {groupCode(request.code)}</View>
              </View>
            </View>
          </Card>
          <Notice tone="care">只有您自己正在这台电脑前时才确认。别人发来的登录码，请不要确认。</Notice>
          {confirm.error && <Notice tone="wrong">{confirm.error.message}</Notice>}
          <Button busy={confirm.busy} onTap={() => confirm.run(request)}>
            确认登录
          </Button>
          <Button kind="quiet" onTap={() => setRequest(undefined)}>
            不是我，取消
          </Button>
        </View>
      ) : (
        <View className="console">
          <View className="secondary">在电脑上打开管理后台，页面上有一个二维码和八位登录码。</View>
          <TextField
            label="登录码"
            value={code}
            placeholder="电脑上显示的八位登录码"
            maxLength={12}
            error={describe.error?.message}
            onChange={(typed) => {
              setCode(typed)
              describe.clear()
            }}
            onBlur={() => setCode((typed) => groupCode(typed))}
          />
          <Button
            busy={describe.busy}
            disabled={normaliseCode(code).length !== 8}
            onTap={() => describe.run(code)}
          >
            下一步
          </Button>
          <ScanButton
            onCode={(scanned) => {
              setCode(groupCode(scanned))
              void describe.run(scanned)
            }}
          />
        </View>
      )}
    </Screen>
  )
}
