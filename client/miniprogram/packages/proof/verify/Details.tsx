import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { leafText } from '../../../../../transparency-log/entry'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import type { Findings, Proof } from '../checking'
import { forget } from '../pinned'

interface DetailsProps {
  proof: Proof
  findings: Findings
  rememberedNote: string | null
}

/** Everything somebody needs to check it again with other tools. */
export function Details({ proof, findings, rememberedNote }: DetailsProps) {
  const [open, setOpen] = useState(false)
  const text = textOf(proof, rememberedNote)
  const copy = async () => {
    await Taro.setClipboardData({ data: text })
  }
  // The demo's log begins anew with its data; a real one never does.
  const resettable =
    findings.checkpoint?.origin.startsWith('demo.') && ['shorter', 'changed'].includes(findings.history)
  return (
    <Card title="技术信息">
      <View className="secondary">可以用别的工具再查一遍，也可以留作证据。</View>
      {open && <View className="proof-details">{text}</View>}
      <View className="proof-buttons">
        <Button kind="quiet" onTap={copy}>
          复制技术信息
        </Button>
        <Button kind="text" onTap={() => setOpen(!open)}>
          {open ? '收起' : '看一看'}
        </Button>
      </View>
      {resettable && (
        <>
          <View className="secondary">这是演示日志：演示数据重新开始以后，也会显示“对不上”。</View>
          <Button
            kind="text"
            onTap={() => {
              forget()
              void Taro.navigateBack()
            }}
          >
            忘记演示日志以前的样子
          </Button>
        </>
      )}
    </Card>
  )
}

function textOf({ entry, inclusion, consistency, checkpoint }: Proof, rememberedNote: string | null): string {
  return [
    `leaf: ${leafText(entry)}`,
    `index: ${entry.index ?? '-'}`,
    `salt: ${entry.salt ?? '-'}`,
    `inclusion: ${inclusion?.join(' ') ?? '-'}`,
    `checkpoint:\n${checkpoint ?? '-\n'}`,
    `remembered:\n${rememberedNote ?? '-\n'}`,
    `consistency: ${consistency?.join(' ') ?? '-'}`,
  ].join('\n')
}
