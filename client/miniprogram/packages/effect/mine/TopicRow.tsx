import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { ProgressLine } from '../../../components/ProgressLine'

type Mastery = Output<'evaluation.mine'>['topics'][number]

const trendWords = { up: '比前四周进步', down: '比前四周退步', steady: '与前四周相当', unknown: '' } as const
const stepWords = { practise: '再练练', keep: '记得牢', more: '再答几题才说得准' } as const

/** One topic: how much is right lately, where it is going, and what comes next. */
export function TopicRow({ mastery }: { mastery: Mastery }) {
  const { topic, recent, trend, step } = mastery
  const words = [trendWords[trend], recent.asked === 0 ? '近四周没有答过' : stepWords[step]]
    .filter((word) => word !== '')
    .join(' · ')
  const share = recent.asked === 0 ? 0 : recent.right / recent.asked
  return (
    <View className="mine-topic">
      <View className="row">
        <View className="grow">{topic.name}</View>
        <View className={step === 'practise' ? 'mine-share mine-weak' : 'mine-share'}>
          {recent.asked === 0 ? '—' : `${recent.right}/${recent.asked}`}
        </View>
      </View>
      <ProgressLine value={share} label={`${topic.name}近四周答对 ${recent.right}，共 ${recent.asked}`} />
      <View className="caption">{words}</View>
    </View>
  )
}
