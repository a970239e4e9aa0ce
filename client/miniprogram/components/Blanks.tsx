/** The blanks of a fill-in question: written into while answering, compared afterwards. */
import { View } from '@tarojs/components'
import { TextField } from './TextField'
import './Blanks.css'

interface BlanksProps {
  count: number
  /** What is in each blank so far. */
  texts: string[]
  disabled?: boolean
  onFill: (blank: number, text: string) => void
}

/** As much as the server takes for one blank. */
const MAX_LENGTH = 60

/** One field for each blank, in the order of the stem. */
export function Blanks({ count, texts, disabled = false, onFill }: BlanksProps) {
  return (
    <View className="blanks">
      {Array.from({ length: count }, (_, blank) => (
        <TextField
          key={blank}
          label={labelOf(blank, count)}
          value={texts[blank] ?? ''}
          placeholder="在这里填写"
          maxLength={MAX_LENGTH}
          disabled={disabled}
          onChange={(text) => onFill(blank, text)}
        />
      ))}
    </View>
  )
}

interface MarkedBlanksProps {
  /** For each blank the texts that are right. */
  accepted: string[][]
  texts: string[]
  correct: boolean
}

/** What was written and what is right, blank by blank. */
export function MarkedBlanks({ accepted, texts, correct }: MarkedBlanksProps) {
  return (
    <View className="blanks">
      {accepted.map((right, blank) => (
        <View key={blank} className="blank-marked">
          <View className="secondary">{labelOf(blank, accepted.length)}</View>
          <View>您填的：{texts[blank]?.trim() || '（空着）'}</View>
          {(!correct || right.length > 1) && (
            <View className="blank-right">可以填：{right.map((text) => `“${text}”`).join('、')}</View>
          )}
        </View>
      ))}
    </View>
  )
}

function labelOf(blank: number, count: number): string {
  return count === 1 ? '您的答案' : `第 ${blank + 1} 空`
}
