import { View } from '@tarojs/components'
import type { Input, Output } from '../../../api/types'
import { Tappable } from '../../../components/Tappable'

type RuleId = NonNullable<Input<'points.mine'>['ruleId']>

interface FilterProps {
  rules: Output<'points.mine'>['rules']
  chosen: RuleId | undefined
  onChoose: (ruleId: RuleId | undefined) => void
}

/** All entries, or those of one rule. */
export function Filter({ rules, chosen, onChoose }: FilterProps) {
  const parts: { id: RuleId | undefined; name: string }[] = [
    { id: undefined, name: '全部' },
    ...rules,
    { id: 'correction', name: '更正' },
  ]
  return (
    <View className="points-filter" role="radiogroup" aria-label="看哪一类">
      {parts.map(({ id, name }) => (
        <Tappable
          key={name}
          className={`points-part ${id === chosen ? 'points-part-on' : ''}`}
          role="radio"
          checked={id === chosen}
          onTap={() => onChoose(id)}
        >
          {name}
        </Tappable>
      ))}
    </View>
  )
}
