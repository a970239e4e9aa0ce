import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'
import { keepFile } from './keepFile'

/** The own learning events as a file; they belong to the member. */
export function TakeAlong() {
  const [kept, setKept] = useState<number>()
  const take = useTask(async () => {
    const lines: string[] = []
    let cursor: string | undefined
    do {
      const page = await api('evaluation.myStatements', { cursor })
      lines.push(...page.lines)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    if (lines.length > 0) await keepFile('my-learning.jsonl', `${lines.join('\n')}\n`)
    setKept(lines.length)
  })
  return (
    <Card title="我的学习记录">
      <View className="secondary mine-along">
        每道题、每份卷的记录都属于您，可以存成文件带走。用的是通用格式 xAPI，里面没有您的姓名。
      </View>
      {take.error && <Notice tone="wrong">{take.error.message}</Notice>}
      {kept !== undefined && (
        <Notice tone="good">{kept > 0 ? `共 ${kept} 条，已经存成文件。` : '还没有学习记录。'}</Notice>
      )}
      <Button kind="quiet" busy={take.busy} onTap={take.run}>
        存成文件
      </Button>
    </Card>
  )
}
