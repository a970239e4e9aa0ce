import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Image, View } from '@tarojs/components'
import { Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { Segments } from '../../../components/Segments'
import { clockTime } from '../../../words/dates'
import { qrPicture } from '../qr'
import { useCodes } from './useCodes'
import './host.css'

const kinds = [
  { id: 'in', name: '签到' },
  { id: 'out', name: '签退' },
] as const

/** An officer's phone shows the code that changes, for the people in the room. */
export default function HostPage() {
  const trainingId = useRouter().params.trainingId ?? ''
  const [kind, setKind] = useState<'in' | 'out'>('in')
  const { codes, now, error, retry } = useCodes(trainingId, kind)
  const current = codes?.codes.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until))
  const last = codes?.codes.at(-1)
  return (
    <Screen title="出示签到码">
      <View className="stack">
        <Segments parts={kinds} chosen={kind} onChoose={setKind} />
        {error && codes && last && (
          <Notice tone="care" icon="offline">
            网络断了，已取到的码还能用到 {clockTime(last.until)}。
          </Notice>
        )}
        {codes && current ? (
          <View className="host">
            <View className="host-title">{codes.title}</View>
            <View className="secondary">
              {codes.place ?? '线上直播'} · {kind === 'in' ? '签到' : '签退'}
            </View>
            <Picture content={current.qr} />
            <View className="host-digits">
              {current.digits.slice(0, 3)} {current.digits.slice(3)}
            </View>
            <View className="secondary">
              {Math.ceil((Date.parse(current.until) - now) / 1000)} 秒后换新码
            </View>
          </View>
        ) : error ? (
          <Blank icon="warning" title={error.message}>
            <Button kind="quiet" onTap={retry}>
              再试一次
            </Button>
          </Blank>
        ) : (
          <View className="secondary">正在取码</View>
        )}
        <View className="caption">
          请只在现场出示，不要截图转发：每个码只用半分钟，人在现场才看得到。签到从开始前半小时起，签退到结束后一小时止。
        </View>
      </View>
    </Screen>
  )
}

function Picture({ content }: { content: string }) {
  const [picture, setPicture] = useState('')
  useEffect(() => setPicture(qrPicture(content)), [content])
  return <Image className="host-picture" src={picture} aria-label="签到二维码" />
}
