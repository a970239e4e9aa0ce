import { View } from '@tarojs/components'
import Popup from '@taroify/core/popup'
import { Button } from '../../../components/Button'
import { VerifyPhone } from './VerifyPhone'

interface PhoneSheetProps {
  open: boolean
  onVerified: () => void
  onCancel: () => void
}

/** Asks for the phone where somebody was about to send what they wrote; whatever they answer, the text stays. */
export function PhoneSheet({ open, onVerified, onCancel }: PhoneSheetProps) {
  return (
    <Popup open={open} rounded placement="bottom" onClose={onCancel}>
      <View className="verify-sheet" role="dialog" aria-label="评论前需要验证手机号" aria-modal="true">
        <View className="heading">评论前需要验证手机号</View>
        <View className="verify-text">
          《互联网跟帖评论服务管理规定》要求评论的人先验证身份。只需一次，点一下就好。
        </View>
        <View className="verify-text">
          号码不保存。只留下哪天验证过，和一个单凭它还原不出号码的指纹，随时可以撤回。您写的内容还在。
        </View>
        <VerifyPhone onVerified={onVerified} />
        <Button kind="quiet" onTap={onCancel}>
          先不发了
        </Button>
      </View>
    </Popup>
  )
}
