import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { IconName } from './Icon'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './ListRow.css'

interface ListRowProps {
  icon: IconName
  title: string
  note?: string
  /** What stands at the right end in place of the arrow. */
  end?: ReactNode
  onTap: () => void
}

/** A line that leads somewhere. */
export function ListRow({ icon, title, note, end, onTap }: ListRowProps) {
  return (
    <Tappable className="list-row" onTap={onTap}>
      <Icon name={icon} className="list-row-icon" />
      <View className="grow">
        <View>{title}</View>
        {note !== undefined && <View className="secondary">{note}</View>}
      </View>
      {end ?? <Icon name="forward" size="small" className="list-row-icon" />}
    </Tappable>
  )
}
