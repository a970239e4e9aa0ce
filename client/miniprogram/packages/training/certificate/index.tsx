import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { dayOf, fullDate } from '../../../words/dates'
import { certificateText, groupCertificateCode } from '../words'
import { Keep } from './Keep'
import './certificate.css'

/** The certificate of a year, to be printed or kept as a picture. */
export default function CertificatePage() {
  const year = Number(useRouter().params.year)
  const query = useQuery(api, 'hours.certificate', { year })
  return (
    <Screen title="学时证明" className="certificate-screen">
      <Async query={query} skeleton={[6]}>
        {(certificate) => (
          <View className="stack">
            <Sheet certificate={certificate} />
            <Keep certificate={certificate} />
          </View>
        )}
      </Async>
    </Screen>
  )
}

function Sheet({ certificate }: { certificate: Output<'hours.certificate'> }) {
  const { code, name, organisationName, hours, issuedAt } = certificate
  const { who, goal } = certificateText(certificate)
  return (
    <View className="certificate">
      <View className="certificate-inside">
        <View className="certificate-title" role="heading" aria-level="1">
          学时证明
        </View>
        <View className="certificate-text">
          <View className="certificate-name">{name}</View>
          {who.slice(name.length)}
        </View>
        <View className="certificate-hours">
          {hours} <View className="certificate-unit">学时</View>
        </View>
        <View className="certificate-text">{goal}</View>
        <View className="certificate-foot">
          <View>{organisationName}</View>
          <View>{fullDate(dayOf(issuedAt))}</View>
        </View>
        <View className="certificate-code">
          验证码 {groupCertificateCode(code)}
          <View>在“连心”的“我的学时 → 验证学时证明”里可以核对</View>
        </View>
      </View>
    </View>
  )
}
