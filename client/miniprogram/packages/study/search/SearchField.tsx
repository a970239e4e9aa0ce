import { Input, View } from '@tarojs/components'
import { Icon } from '../../../components/Icon'
import { Tappable } from '../../../components/Tappable'

interface SearchFieldProps {
  value: string
  maxLength: number
  onChange: (value: string) => void
}

const label = '搜标题、摘要或拼音首字母'

/** Where the words are typed; the keyboard is there at once. */
export function SearchField({ value, maxLength, onChange }: SearchFieldProps) {
  return (
    <View className="search-field">
      <Icon name="search" size="small" className="search-field-icon" />
      <Input
        className="search-input grow"
        placeholderClass="field-placeholder"
        focus
        value={value}
        placeholder={label}
        maxlength={maxLength}
        confirmType="search"
        aria-label={label}
        {...(process.env.TARO_ENV === 'h5' && { nativeProps: { 'aria-label': label } })}
        onInput={(event) => onChange(event.detail.value)}
      />
      {value !== '' && (
        <Tappable className="search-clear" onTap={() => onChange('')} label="清除">
          <Icon name="cross" size="small" />
        </Tappable>
      )}
    </View>
  )
}
