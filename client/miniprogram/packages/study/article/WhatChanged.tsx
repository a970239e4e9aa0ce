import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { amendAnswer, answerKey } from '../../../hooks/answers'
import { useTask } from '../../../hooks/useTask'
import { dayOf, fullDate } from '../../../words/dates'

type Opened = Output<'study.open'>

/** Tells a reader of an older version what reads differently now, until they have taken note of it. */
export function WhatChanged({ item }: { item: Opened }) {
  const { content, changes } = item
  const { contentId, version, revisedAt } = content
  const [shown, setShown] = useState(false)
  const note = useTask(async () => {
    await api('study.seeChanges', { contentId, version })
    amendAnswer<Opened>(answerKey('study.open', { contentId }), (opened) => ({ ...opened, changes: null }))
  })
  if (!changes || revisedAt === null) return null
  const when = fullDate(dayOf(revisedAt))
  return (
    <Card className="changes">
      <View>
        {changes.length > 0
          ? `本文于${when}更新，与您读过的相比，有 ${changes.length} 处不同。`
          : `本文于${when}更新，正文没有变化。`}
      </View>
      {shown &&
        changes.map(({ before, after }, index) => (
          <View key={index} className="change">
            {before !== null && (
              <View className="change-before">
                <View className="caption">{after === null ? '删去' : '原来'}</View>
                <View>{before}</View>
              </View>
            )}
            {after !== null && (
              <View className="change-after">
                <View className="caption">{before === null ? '新增' : '现在'}</View>
                <View>{after}</View>
              </View>
            )}
          </View>
        ))}
      {note.error && <Notice tone="wrong">{note.error.message}</Notice>}
      <View className="row">
        {changes.length > 0 && !shown && (
          <Button kind="text" onTap={() => setShown(true)}>
            看看改了什么
          </Button>
        )}
        <Button kind="text" onTap={note.run} busy={note.busy}>
          知道了
        </Button>
      </View>
    </Card>
  )
}
