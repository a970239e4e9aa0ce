import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Notice } from '../../../components/Notice'
import './match.css'

type Match = NonNullable<Output<'match.get'>['match']>

/** Both sides of a match so far; the opponent's answers show up with one's own. */
export function Score({ match }: { match: Match }) {
  const { turns, opponent, opponentGone, ended, total, recorded } = match
  const mine = turns.filter(({ correct }) => correct).length
  const theirs = turns.filter((turn) => turn.opponent?.correct).length
  return (
    <View className="stack">
      <View className="score">
        <Side name="我" count={mine} />
        <View className="secondary">
          {turns.length} / {total}
        </View>
        {opponent === null ? (
          <View className="score-side secondary">{opponentGone ? '对手已退出' : '还没有对手'}</View>
        ) : (
          <Side name={opponent} count={theirs} />
        )}
      </View>
      {ended && <Notice tone="good">{wordsOf(match, mine, theirs)}</Notice>}
      {ended && recorded && <View className="caption">这一场已录下，别的同志会以您选的称呼遇到它。</View>}
    </View>
  )
}

function Side({ name, count }: { name: string; count: number }) {
  return (
    <View className="score-side">
      <View className="secondary">{name}</View>
      <View className="score-number">{count}</View>
    </View>
  )
}

function wordsOf({ opponent, total }: Match, mine: number, theirs: number): string {
  if (opponent === null) return `五道题答完了，答对 ${mine} / ${total}。答错的题过几天会再出现。`
  if (mine === theirs) return `和${opponent}一样，都答对 ${mine} 题。`
  return mine > theirs
    ? `您答对 ${mine} 题，比${opponent}多 ${mine - theirs} 题。`
    : `${opponent}多答对 ${theirs - mine} 题，下面的解释可以看一看，答错的题过几天会再出现。`
}
