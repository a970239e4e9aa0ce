import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import './figures.css'

type Figure = NonNullable<Output<'feedback.figures'>['roots'][number]['all']>

/** What became of letters over twelve months. No order by result, and nothing about fewer than five. */
export default function FiguresPage() {
  const query = useQuery(publicApi, 'feedback.figures', {})
  usePullToRefresh(query.refresh)
  return (
    <Screen title="来信办理情况">
      <Async query={query} skeleton={[3, 3]}>
        {({ roots }) => (
          <View className="stack">
            {roots.map(({ id, name, since, all, organisations }) => (
              <View key={id} className="stack">
                <View>
                  <View className="page-title" role="heading" aria-level="1">
                    {name}
                  </View>
                  <View className="secondary">{since.replace('-', '年')}月以来收到的信</View>
                </View>
                {all ? (
                  <Figures title="合计" figure={all} />
                ) : (
                  <Blank icon="empty" title="信还不多，满五封才公布，免得看出是谁写的。" />
                )}
                {organisations.map((organisation) => (
                  <Figures key={organisation.id} title={organisation.name} figure={organisation} />
                ))}
              </View>
            ))}
            <Notice>
              少于五封信的组织不单独列出。“按时”指在规定期限内受理并答复。不予受理并说明理由的，计入已答复。
            </Notice>
          </View>
        )}
      </Async>
    </Screen>
  )
}

function Figures({ title, figure }: { title: string; figure: Figure }) {
  const { received, answered, inTime, medianDays, satisfaction } = figure
  const rows = [
    ['收到', `${received} 封`],
    ['已答复', `${answered} 封`],
    ['按时答复', answered === 0 ? '暂无' : `${inTime} 封（${Math.round((inTime / answered) * 100)}%）`],
    ['答复用时（中位数）', medianDays === null ? '满五封后公布' : `${medianDays} 天`],
    [
      '满意度',
      satisfaction === null
        ? '满五次评价后公布'
        : `满意 ${satisfaction.satisfied}，基本满意 ${satisfaction.fair}，不满意 ${satisfaction.unsatisfied}`,
    ],
  ]
  return (
    <Card title={title}>
      {rows.map(([name, value]) => (
        <View key={name} className="figures-row">
          <View className="secondary">{name}</View>
          <View className="figures-value">{value}</View>
        </View>
      ))}
    </Card>
  )
}
