import { View } from '@tarojs/components'
import { api } from '../../../api'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { useTask } from '../../../hooks/useTask'
import { leave } from '../../../words/routes'
import './agreement.css'

const parts: Array<{ title: string; text: string[] }> = [
  {
    title: '什么会公开',
    text: [
      '您写的话、您选的称呼和时间，大家都看得到。您的姓名、微信和单位不会显示。',
      '您可以随时修改或收回。收回以后谁也看不到。',
    ],
  },
  {
    title: '谁来看',
    text: [
      '先由机器查一遍长度、重复和词表，再由微信核验内容安全。最初几条由审核员看过再公开，之后机器核验通过就直接公开。',
      '审核员看不到您是谁。自己写的、回复自己的、提到自己的，审核员都要回避。',
    ],
  },
  {
    title: '什么不能写',
    text: [
      '违反法律法规的、泄露别人个人信息的、侮辱谩骂别人的、诈骗、广告、冒充他人或单位的，以及与内容无关的、重复的。只有这几种。',
      '批评谁、批评哪个单位、提不同意见，都不在里面，不会因此不通过。',
    ],
  },
  {
    title: '不同意怎么办',
    text: [
      '没通过会告诉您是哪一条理由。可以修改再发，也可以在三十天内申诉，由另一位审核员来看。',
      '每个决定都记入公开日志，事后改不了；合起来的数字公开在“评论怎么审核，结果怎样”。',
    ],
  },
  {
    title: '依据',
    text: [
      '《互联网跟帖评论服务管理规定》要求先同意服务约定、验证身份。所以第一次发出前，由微信验证一次您的手机号。',
      '号码不保存，只留下验证的日期和一个单凭它还原不出号码的指纹。看内容不需要验证，验证过也随时可以撤回。',
    ],
  },
]

/** The agreement on one page, accepted once before the first comment. */
export default function AgreementPage() {
  const agree = useTask(async () => {
    await api('comment.agree', { accepted: '2026-11' })
    leave()
  })
  return (
    <Screen title="评论服务约定">
      <View className="stack">
        {parts.map(({ title, text }) => (
          <Card key={title} title={title}>
            {text.map((line) => (
              <View key={line} className="agreement-line">
                {line}
              </View>
            ))}
          </Card>
        ))}
        {agree.error && <Notice tone="wrong">{agree.error.message}</Notice>}
        <Button busy={agree.busy} onTap={agree.run}>
          看过了，同意
        </Button>
        <Button kind="quiet" onTap={leave}>
          先不写了
        </Button>
      </View>
    </Screen>
  )
}
