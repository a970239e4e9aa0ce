import { View } from '@tarojs/components'
import { dayOf, monthAndDay } from '../../../words/dates'
import { feedbackContent, feedbackEntryId } from '../../../../../cloudfunctions/domains/feedback/proven'
import { ProofRow } from '../../../components/proof/ProofRow'
import type { Door } from '../door'
import { type Step, stepTitle } from '../words'
import { Files } from './Files'

interface TimelineProps {
  letterId: string
  steps: readonly Step[]
  /** The same steps as the log has them: of a sealed letter with their words sealed. */
  logged: readonly Step[]
  read: Door['read']
}

/** All that happened, the latest last. Of what a sender does only the hour is known, so days are shown. */
export function Timeline({ letterId, steps, logged, read }: TimelineProps) {
  const latest = logged.at(-1)
  return (
    <View>
      {steps.map((step) => (
        <View key={`${letterId}.${step.seq}`} className="letter-step">
          <View className="letter-step-day caption">{monthAndDay(dayOf(step.at))}</View>
          <View className="grow">
            <View>{stepTitle(step)}</View>
            {step.office && <View className="caption">{step.office}</View>}
            {step.text && <View className="letter-step-text">{step.text}</View>}
            <Files files={step.files} read={read} />
          </View>
        </View>
      ))}
      {latest && (
        <ProofRow
          entryId={feedbackEntryId(letterId, latest.seq)}
          content={feedbackContent(letterId, latest)}
        />
      )}
    </View>
  )
}
