import { View } from '@tarojs/components'
import { Icon } from '../../../components/Icon'
import { type Findings, verdictOf } from '../checking'

const heads = {
  proven: { icon: 'done', title: '对得上' },
  waiting: { icon: 'clock', title: '已登记，等待写入' },
  broken: { icon: 'warning', title: '对不上' },
} as const

/** The result in one glance and one sentence. */
export function Verdict({ findings, compared }: { findings: Findings; compared: boolean }) {
  const verdict = verdictOf(findings)
  const { icon, title } = heads[verdict]
  return (
    <View className={`verdict verdict-${verdict}`} role={verdict === 'broken' ? 'alert' : 'status'}>
      <Icon name={icon} size="large" className="verdict-icon" />
      <View className="verdict-title" role="heading" aria-level="1">
        {title}
      </View>
      <View>{sentenceOf(findings, verdict, compared)}</View>
    </View>
  )
}

function sentenceOf({ content }: Findings, verdict: keyof typeof heads, compared: boolean): string {
  if (verdict === 'broken')
    return '有一项查不过去。请复制下面的技术信息留作证据，向上一级组织或纪检部门反映。'
  if (verdict === 'waiting')
    return '一般几分钟内写入公开日志；来信的记录要等整点以后，这样别人看不出是几点几分写的。请稍后再来看。'
  if (content === 'erased') return '这一条在公开日志里原样未动。内容已经按规定删除，不能再核对文字。'
  if (compared && content === 'good') return '您刚才看到的，和当时写进公开日志的一字不差。'
  return '这一条在公开日志里原样未动。'
}
