import { View } from '@tarojs/components'
import { Card, Rows } from '../../../components/Card'
import { Icon, type IconName } from '../../../components/Icon'
import { fingerprintOf } from '../../../components/proof/fingerprint'
import { dayAndTime } from '../../../words/dates'
import type { Findings, Proof } from '../checking'
import { contentWords, historyWords, kindNames, promiseWords, signatureWords } from '../words'

type Tone = 'good' | 'care' | 'wrong'
const icons: Record<Tone, IconName> = { good: 'done', care: 'info', wrong: 'wrong' }

/** What was checked, one by one, and what follows from it. */
export function Checks({ entry, findings }: { entry: Proof['entry']; findings: Findings }) {
  const { content, place, signature, history, promise, checkpoint } = findings
  return (
    <>
      <Card title="查了什么">
        <Rows>
          <Check tone={content === 'good' ? 'good' : content === 'changed' ? 'wrong' : 'care'}>
            {contentWords[content]}
          </Check>
          <Check tone={place === 'good' ? 'good' : place === 'bad' ? 'wrong' : 'care'}>
            {placeWords(entry, place)}
          </Check>
          <Check tone={signature === 'good' ? 'good' : signature === 'bad' ? 'wrong' : 'care'}>
            {signatureWords[signature]}
          </Check>
          <Check tone={history === 'good' ? 'good' : history === 'first' ? 'care' : 'wrong'}>
            {historyWords[history]}
          </Check>
          {promise !== null && (
            <Check tone={promise === 'kept' ? 'good' : promise === 'waiting' ? 'care' : 'wrong'}>
              {promiseWords[promise]}
            </Check>
          )}
        </Rows>
      </Card>
      <Card title="这说明什么">
        <View>
          登记以后，任何人悄悄改动、删掉或者补写，都会在这里对不上，系统管理员也一样。核对是在您的手机上算的，不用相信服务器。
        </View>
        <View className="secondary proof-limits">
          它不说明内容是否属实，只说明没有被改过。如果怀疑给您看的日志和给别人看的不一样，可以和别人对一对日志指纹：
        </View>
        {checkpoint && (
          <View className="fingerprint">
            共 {checkpoint.size} 条 · {fingerprintOf(checkpoint)}
          </View>
        )}
      </Card>
    </>
  )
}

function placeWords({ kind, index, at }: Proof['entry'], place: Findings['place']): string {
  const what = `“${kindNames[kind]}”`
  if (place === 'waiting' || index === null) return `${what}已在 ${dayAndTime(at)} 登记，还没有写入。`
  if (place === 'bad') return `日志说${what}是第 ${index + 1} 条，但是证明对不上。`
  return `${what}是公开日志的第 ${index + 1} 条，${dayAndTime(at)} 登记。`
}

function Check({ tone, children }: { tone: Tone; children: string }) {
  return (
    <View className="proof-check">
      <Icon name={icons[tone]} size="small" className={`proof-check-icon proof-check-${tone}`} />
      <View className="grow">{children}</View>
    </View>
  )
}
