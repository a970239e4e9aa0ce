import { View } from '@tarojs/components'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'

interface ScoreRingProps {
  score: number
  full: number
  passScore: number | null
  passed: boolean | null
}

/** An exam's score as a ring, with the words beside it. */
export function ScoreRing({ score, full, passScore, passed }: ScoreRingProps) {
  const degrees = full > 0 ? Math.round((score / full) * 360) : 0
  const colour = passed === false ? 'var(--amber)' : 'var(--green)'
  return (
    <View className="score">
      <View
        className="score-ring"
        style={{ backgroundImage: `conic-gradient(${colour} ${degrees}deg, var(--line) ${degrees}deg)` }}
      >
        <View className="score-middle">
          <View className="result-number">{score}</View>
          <View className="caption">满分 {full}</View>
        </View>
      </View>
      {passed !== null && (
        <View className="score-words">
          <Chip tone={passed ? 'good' : 'care'}>
            <Icon name={passed ? 'done' : 'review'} size="small" />
            {passed ? '通过' : '还没有通过'}
          </Chip>
          <View className="secondary">及格线 {passScore} 分</View>
        </View>
      )}
    </View>
  )
}
