import { Input, View } from '@tarojs/components'
import { Icon } from './Icon'
import './TextField.css'

interface TextFieldProps {
  label: string
  value: string
  placeholder: string
  hint?: string
  /** What is wrong with it, said beside the field. */
  error?: string
  maxLength: number
  disabled?: boolean
  onChange: (value: string) => void
  onBlur?: () => void
}

/** One line of text a person writes. In browsers Taro keeps the label on its wrapper, so the field gets it as well. */
export function TextField({
  label,
  value,
  placeholder,
  hint,
  error,
  maxLength,
  disabled = false,
  onChange,
  onBlur,
}: TextFieldProps) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <Input
        className={`field-input ${error ? 'field-input-wrong' : ''}`}
        placeholderClass="field-placeholder"
        value={value}
        placeholder={placeholder}
        maxlength={maxLength}
        disabled={disabled}
        aria-label={label}
        {...(process.env.TARO_ENV === 'h5' && { nativeProps: { 'aria-label': label } })}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={onBlur}
      />
      {error ? (
        <View className="field-error">
          <Icon name="wrong" size="small" />
          <View className="grow">{error}</View>
        </View>
      ) : (
        hint !== undefined && <View className="secondary">{hint}</View>
      )}
    </View>
  )
}
