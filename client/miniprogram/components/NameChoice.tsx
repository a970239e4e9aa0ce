import { View } from '@tarojs/components'
import { Tappable } from './Tappable'
import './NameChoice.css'

interface NameChoiceProps {
  names: string[]
  chosen: string
  disabled: boolean
  onChoose: (name: string) => void
}

/** How a member wants to be called by people who do not know them. */
export function NameChoice({ names, chosen, disabled, onChoose }: NameChoiceProps) {
  return (
    <View className="names" role="radiogroup" aria-label="怎么称呼您">
      {names.map((name) => (
        <Tappable
          key={name}
          className={`name ${name === chosen ? 'name-on' : ''}`}
          role="radio"
          checked={name === chosen}
          disabled={disabled}
          onTap={() => onChoose(name)}
        >
          {name}
        </Tappable>
      ))}
    </View>
  )
}
