import { ScrollView, View } from '@tarojs/components'
import { Tappable } from './Tappable'
import './ChipLine.css'

interface ChipLineProps<T> {
  /** What is chosen here, for screen readers. */
  label: string
  /** `tab` when one is always on, `checkbox` when each can be switched by itself. */
  role: 'tab' | 'checkbox'
  options: readonly { id: T; name: string }[]
  isOn: (id: T) => boolean
  onTap: (id: T) => void
}

/** Short choices side by side; more than fit are reached by swiping. */
export function ChipLine<T extends string | undefined>(props: ChipLineProps<T>) {
  const { label, role, options, isOn, onTap } = props
  return (
    <ScrollView scrollX className="chip-line" showScrollbar={false} enhanced>
      <View className="chip-line-inner" role={role === 'tab' ? 'tablist' : 'group'} aria-label={label}>
        {options.map(({ id, name }) => (
          <Tappable
            key={name}
            className={`choice-chip ${isOn(id) ? 'choice-chip-on' : ''}`}
            role={role}
            checked={isOn(id)}
            onTap={() => onTap(id)}
          >
            {name}
          </Tappable>
        ))}
      </View>
    </ScrollView>
  )
}
