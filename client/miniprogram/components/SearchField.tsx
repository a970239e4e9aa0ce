import { Input, View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './SearchField.css'

interface SearchFieldProps {
  /** What can be found, e.g. 按标题找公示. */
  label: string
  value: string
  maxLength: number
  /** The keyboard is there at once. */
  focus?: boolean
  onChange: (value: string) => void
}

/** Where the words are typed that something is to be found by. */
export function SearchField({ label, value, maxLength, focus = false, onChange }: SearchFieldProps) {
  return (
    <View className="search-field">
      <Icon name="search" size="small" className="search-field-icon" />
      <Input
        className="search-input grow"
        placeholderClass="field-placeholder"
        focus={focus}
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
