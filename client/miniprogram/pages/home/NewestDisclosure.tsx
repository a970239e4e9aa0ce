import { View } from '@tarojs/components'
import type { Output } from '../../api/types'
import { Icon } from '../../components/Icon'
import { Tappable } from '../../components/Tappable'
import { openDisclosure } from '../../words/routes'

/** One line of what is new in disclosures. */
export function NewestDisclosure({ disclosure }: Pick<Output<'home.get'>, 'disclosure'>) {
  if (!disclosure) return null
  return (
    <Tappable
      className="home-points"
      role="link"
      onTap={() => openDisclosure(disclosure.disclosureId)}
      label={`最新公示：${disclosure.title}`}
    >
      <Icon name="info" className="home-points-icon home-disclosure-icon" />
      <View className="grow">公示：{disclosure.title}</View>
      <Icon name="forward" size="small" />
    </Tappable>
  )
}
