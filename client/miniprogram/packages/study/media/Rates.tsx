import { View } from '@tarojs/components'
import { Tappable } from '../../../components/Tappable'
import { type Rate, rates } from './track'

/** How fast a recording is played. */
export function Rates({ rate, onChoose }: { rate: Rate; onChoose: (rate: Rate) => void }) {
  return (
    <View className="player-rates" role="radiogroup" aria-label="播放速度">
      {rates.map((each) => (
        <Tappable
          key={each}
          className={`player-rate ${each === rate ? 'player-rate-on' : ''}`}
          role="radio"
          checked={each === rate}
          label={`${each} 倍速`}
          onTap={() => onChoose(each)}
        >
          {each}×
        </Tappable>
      ))}
    </View>
  )
}
