import { View } from '@tarojs/components'
import {
  settingsContent,
  settingsEntryId,
  settingsTitle,
} from '../../../../../cloudfunctions/domains/review/proven'
import type { Output } from '../../../api/types'
import { Card, Rows } from '../../../components/Card'
import { openProof } from '../../../components/proof/shown'
import { Tappable } from '../../../components/Tappable'
import { dayOf, fullDate } from '../../../words/dates'

type Change = Output<'review.publicReport'>['settings'][number]

const roleNames: Record<Change['role'], string> = { committeeOfficer: '组织员', moderator: '审核员' }

/** What comments are reviewed by, and each change of it: none goes unseen. */
export function SettingsChanges({ changes }: { changes: Change[] }) {
  return (
    <Card title="审核规则的变化">
      {changes.length === 0 ? (
        <View className="secondary">还没有改过，用的是产品自带的规则。</View>
      ) : (
        <Rows>
          {changes.map((change) => (
            <ChangeRow key={settingsEntryId(change)} change={change} />
          ))}
        </Rows>
      )}
      <View className="caption report-note">
        每次修改由两个人一提一定，生效时记进公开日志，不能悄悄改。词表只公布改了多少，不公布词。
      </View>
    </Card>
  )
}

function ChangeRow({ change }: { change: Change }) {
  const { at, role, why, changes } = change
  const title = settingsTitle(change)
  return (
    <View className="report-change">
      <View className="report-change-head">
        <View className="grow report-value">{title}</View>
        <Tappable
          className="report-proof"
          label={`验证${title}`}
          onTap={() => openProof(settingsEntryId(change), { content: settingsContent(change) })}
        >
          验证
        </Tappable>
      </View>
      {changes.map((line) => (
        <View key={line}>{line}</View>
      ))}
      <View className="secondary">为什么：{why}</View>
      <View className="caption">
        {fullDate(dayOf(at))}起，由一位{roleNames[role]}提出、另一位{roleNames[role]}确认
      </View>
    </View>
  )
}
