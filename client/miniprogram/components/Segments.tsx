import { View } from '@tarojs/components'
import { Tappable } from './Tappable'
import './Segments.css'

interface SegmentsProps<T extends string> {
  parts: readonly { id: T; name: string }[]
  chosen: T
  onChoose: (part: T) => void
}

/** Two or three parts of one page. */
export function Segments<T extends string>({ parts, chosen, onChoose }: SegmentsProps<T>) {
  return (
    <View className="segments" role="tablist">
      {parts.map(({ id, name }) => (
        <Tappable
          key={id}
          className={`segment ${id === chosen ? 'segment-on' : ''}`}
          role="tab"
          checked={id === chosen}
          onTap={() => onChoose(id)}
        >
          {name}
        </Tappable>
      ))}
    </View>
  )
}
