import { View } from '@tarojs/components'
import { dayOf, monthAndDay } from '../../../words/dates'
import { type Step, stepTitle } from '../words'

/** All that happened, the latest last. Of what a sender does only the hour is known, so days are shown. */
export function Timeline({ letterId, steps }: { letterId: string; steps: readonly Step[] }) {
  return (
    <View>
      {steps.map((step) => (
        <View key={`${letterId}.${step.seq}`} className="letter-step">
          <View className="letter-step-day caption">{monthAndDay(dayOf(step.at))}</View>
          <View className="grow">
            <View>{stepTitle(step)}</View>
            {step.office && <View className="caption">{step.office}</View>}
            {step.text && <View className="letter-step-text">{step.text}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
