import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Card } from '../../../components/Card'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { dayAndTime } from '../../../words/dates'
import './history.css'

type Version = Output<'disclosure.publicVersions'>['versions'][number]

/** Every published version, the newest first, with what reads differently from the one before. */
export default function HistoryPage() {
  const disclosureId = decodeURIComponent(useRouter().params.disclosureId ?? '')
  const history = useQuery(publicApi, 'disclosure.publicVersions', { disclosureId })
  return (
    <Screen title="各版本">
      <Async query={history} skeleton={[2, 4]}>
        {({ title, versions }) => (
          <View className="stack">
            <View className="heading" role="heading" aria-level="1">
              {title}
            </View>
            <View className="secondary">公布以后每次更正都是新的一版，旧的一版不会被悄悄改掉。</View>
            {versions.map((version) => (
              <VersionCard key={version.version} version={version} />
            ))}
          </View>
        )}
      </Async>
    </Screen>
  )
}

function VersionCard({ version: { version, publishedAt, correction, changes } }: { version: Version }) {
  return (
    <Card title={`第 ${version} 版`} aside={dayAndTime(publishedAt)}>
      {correction !== null && <View className="history-note">更正说明：{correction}</View>}
      {changes === null ? (
        version === 1 && <View className="secondary">最初公布的内容。</View>
      ) : changes.length === 0 ? (
        <View className="secondary">文字与上一版相同。</View>
      ) : (
        changes.map(({ before, after }, index) => (
          <View key={index} className="history-change">
            {before !== null && (
              <View className="history-before">
                <View className="caption">{after === null ? '删去' : '原来'}</View>
                <View>{before}</View>
              </View>
            )}
            {after !== null && (
              <View className="history-after">
                <View className="caption">{before === null ? '新增' : '现在'}</View>
                <View>{after}</View>
              </View>
            )}
          </View>
        ))
      )}
    </Card>
  )
}
