import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { fullDate } from '../words/dates'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './SourceLine.css'

interface Source {
  issuer: string
  title: string
  documentNumber: string | null
  publishedOn: string | null
  url: string
}

/** Where the facts come from. WeChat opens no foreign pages, so the address is copied instead. */
export function SourceLine({ source }: { source: Source }) {
  const facts = [
    source.issuer,
    source.documentNumber,
    source.publishedOn && fullDate(source.publishedOn),
  ].filter((fact) => fact !== null)
  const copy = async () => {
    await Taro.setClipboardData({ data: source.url })
    void Taro.showToast({ title: '原文网址已复制', icon: 'none' })
  }
  return (
    <View className="source">
      <View>出处：{source.title}</View>
      <View className="facts">
        {facts.map((fact) => (
          <View key={fact}>{fact}</View>
        ))}
      </View>
      <Tappable className="source-copy" onTap={copy} label={`复制${source.title}的原文网址`}>
        <Icon name="copy" size="small" />
        <View>复制原文网址</View>
      </Tappable>
    </View>
  )
}
