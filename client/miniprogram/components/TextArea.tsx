import { Textarea, View } from '@tarojs/components'
import './TextArea.css'

interface TextAreaProps {
  label: string
  value: string
  placeholder: string
  maxLength: number
  disabled?: boolean
  onChange: (value: string) => void
}

/** Several lines a person writes, with how many are left once it matters. */
export function TextArea({
  label,
  value,
  placeholder,
  maxLength,
  disabled = false,
  onChange,
}: TextAreaProps) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <Textarea
        className="text-area"
        placeholderClass="field-placeholder"
        value={value}
        placeholder={placeholder}
        maxlength={maxLength}
        disabled={disabled}
        autoHeight
        aria-label={label}
        {...(process.env.TARO_ENV === 'h5' && { nativeProps: { 'aria-label': label } })}
        onInput={(event) => onChange(event.detail.value)}
      />
      {value.length > maxLength * 0.8 && (
        <View className="caption">
          {value.length} / {maxLength} 字
        </View>
      )}
    </View>
  )
}
