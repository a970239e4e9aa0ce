import { View } from '@tarojs/components'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { Screen } from '../../../components/Screen'
import { open } from '../../../words/routes'
import './privacy.css'

const parts: { title: string; items: { what: string; why: string }[] }[] = [
  {
    title: '记录的',
    items: [
      {
        what: '微信给您的编号，和它对应的党员',
        why: '知道打开小程序的是您本人。它只存在一处，别的记录里都没有。',
      },
      { what: '姓名和所在组织', why: '来自党员名册，用来核对身份、安排学习内容。' },
      { what: '读到哪里、检测题答得怎样、每日答题的答案', why: '下次接着读，把答错的题安排复习。' },
      { what: '积分的每一笔和理由', why: '让您看得到积分从哪里来。只有您自己看得到。' },
      { what: '实名的来信、发表的评论，和办理的经过', why: '好给您答复。评论只显示您选的称呼。' },
      {
        what: '评论前验证过手机号的日期和指纹',
        why: '规定要求先验证再评论。号码本身不保存，单凭指纹还原不出来，您可以随时撤回。',
      },
      {
        what: '您选来附在信里的照片',
        why: '在手机上重画一遍才寄出，不带拍摄的时间和地点，只有办理的人看得到。',
      },
      { what: '登录管理后台的电脑和时间', why: '让您随时能看到、能退出。' },
    ],
  },
  {
    title: '不记录的',
    items: [
      { what: '在线时长、打开次数', why: '学得怎样看记住了多少，不看花了多久。' },
      { what: '匿名和密封的信是谁写的', why: '系统里没有能查到您的东西，只凭回执号看答复。' },
      { what: '位置、通讯录', why: '这些功能用不着。' },
      { what: '相册和日历里别的内容', why: '只用您当场选的照片，只添您点了的日程。' },
      { what: '没有绑定的读者读了什么', why: '公开内容谁都可以读，不需要知道是谁。' },
    ],
  },
  {
    title: '谁看得到',
    items: [
      { what: '您自己', why: '您的全部记录。' },
      {
        what: '支部和党委',
        why: '今天有多少人参加、平均答对多少。不到五个人的组不显示，也没有按人排列的名单和排名。',
      },
      { what: '办理来信的人', why: '实名的信看得到您的姓名和联系方式，匿名和密封的看不到。' },
      { what: '系统管理员', why: '管理组织和职责，不看您的学习和答题。' },
    ],
  },
]

/** What is kept and why, in plain words. */
export default function PrivacyPage() {
  return (
    <Screen title="我们记录什么">
      <View className="stack">
        <View className="privacy-lead">
          只记录让学习接得上、让身份对得上的最少的东西，不作考核，不作他用。
        </View>
        {parts.map(({ title, items }) => (
          <Card key={title} title={title}>
            <Rows>
              {' '}
              {items.map(({ what, why }) => (
                <View key={what} className="privacy-item">
                  <View>{what}</View>
                  <View className="secondary">{why}</View>
                </View>
              ))}
            </Rows>
          </Card>
        ))}
        <Card>
          <Rows>
            <ListRow
              icon="privacy"
              title="手机号验证"
              note="评论用的，看看验证了没有，可以撤回"
              onTap={() => open('commentPhone')}
            />
          </Rows>
        </Card>
      </View>
    </Screen>
  )
}
