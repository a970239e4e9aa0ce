import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'
import { Tappable } from '../../../components/Tappable'
import { clockTime } from '../../../words/dates'
import { openEntry } from '../../../words/routes'
import { amountOf, appealNames, appealTones } from '../words'

/** One entry of the ledger: how much, why, by which rule; leads to its explanation. */
export function Entry({ entry }: { entry: Output<'points.mine'>['entries'][number] }) {
  return (
    <Tappable className="points-entry" role="link" onTap={() => openEntry(entry.entryId)}>
      <View className="grow">
        <View>{entry.source.title}</View>
        <View className="secondary">{entry.reason}</View>
        <View className="facts caption">
          <View>{clockTime(entry.at)}</View>
          {entry.ruleName !== entry.source.title && <View>{entry.ruleName}</View>}
          {entry.appeal && <Chip tone={appealTones[entry.appeal]}>{appealNames[entry.appeal]}</Chip>}
        </View>
      </View>
      <View className={`points-amount ${entry.amount < 0 ? 'points-amount-back' : ''}`}>
        {amountOf(entry.amount)}
      </View>
      <Icon name="forward" size="small" className="list-row-icon" />
    </Tappable>
  )
}
