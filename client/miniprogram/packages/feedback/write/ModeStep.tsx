import { View } from '@tarojs/components'
import { Icon } from '../../../components/Icon'
import { Tappable } from '../../../components/Tappable'
import type { Mode } from '../words'
import { modes } from './modes'

/** First of all: how the sender wants to be known. */
export function ModeStep({ chosen, onChoose }: { chosen: Mode | null; onChoose: (mode: Mode) => void }) {
  return (
    <View className="stack">
      <View className="write-head">
        <View className="page-title" role="heading" aria-level="1">
          您希望怎样来信？
        </View>
        <View className="secondary">每一件都有回执、办理期限和答复。</View>
      </View>
      {modes.map(({ id, icon, name, protects, limit }) => (
        <Tappable
          key={id}
          className={`write-mode ${id === chosen ? 'write-mode-on' : ''}`}
          label={`${name}。${protects}${limit}`}
          onTap={() => onChoose(id)}
        >
          <Icon name={icon} className="write-mode-icon" />
          <View className="grow">
            <View className="heading">{name}</View>
            <View>{protects}</View>
            <View className="secondary write-mode-limit">挡不住的：{limit}</View>
          </View>
        </Tappable>
      ))}
    </View>
  )
}
