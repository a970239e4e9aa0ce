/** The options of a question: chosen while answering, marked afterwards. */
import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './Options.css'

export interface Option {
  key: string
  text: string
}

interface OptionsProps {
  options: Option[]
  chosen: string[]
  /** True when several may be chosen. */
  multiple?: boolean
  disabled?: boolean
  onChoose: (key: string) => void
}

const letters = 'ABCDEF'

/** Big targets to choose from. */
export function Options({ options, chosen, multiple = false, disabled = false, onChoose }: OptionsProps) {
  return (
    <View className="options">
      {options.map((option, index) => {
        const on = chosen.includes(option.key)
        return (
          <Tappable
            key={option.key}
            className={`option ${on ? 'option-on' : ''}`}
            role={multiple ? 'checkbox' : 'radio'}
            checked={on}
            disabled={disabled}
            onTap={() => onChoose(option.key)}
          >
            <View className={`option-mark ${multiple ? 'option-mark-square' : ''}`}>
              {on ? <Icon name="check" size="small" /> : letters[index]}
            </View>
            <View className="grow">{option.text}</View>
          </Tappable>
        )
      })}
    </View>
  )
}

interface MarkedOptionsProps {
  options: Option[]
  chosen: string[]
  answer: string[]
}

/** The same options after grading: which were right, which were chosen. */
export function MarkedOptions({ options, chosen, answer }: MarkedOptionsProps) {
  return (
    <View className="options">
      {options.map((option, index) => {
        const right = answer.includes(option.key)
        const mine = chosen.includes(option.key)
        const tone = right ? 'option-right' : mine ? 'option-wrong' : ''
        return (
          <View key={option.key} className={`option option-small ${tone}`}>
            <View className="option-mark">
              {right ? (
                <Icon name="check" size="small" />
              ) : mine ? (
                <Icon name="cross" size="small" />
              ) : (
                letters[index]
              )}
            </View>
            <View className="grow">{option.text}</View>
            {(right || mine) && (
              <View className="option-word">{right ? (mine ? '您选对了' : '正确答案') : '您的选择'}</View>
            )}
          </View>
        )
      })}
    </View>
  )
}
