import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { closingTime, monthAndDay, dayOf } from '../../../words/dates'
import { courseTestUrl } from '../../../words/routes'
import type { Course } from './index'

/** What each test is for, said before it is taken. */
const purposes = {
  before: '先看看已经知道多少，学完再测一次就知道长进。做不做都可以，不计分。',
  after: '换一组同样难的题，看看学到了多少。不计分。',
  week: '同样的题再问一次，看看还记得多少。不计分。',
  month: '一个月了，同样的题再问一次。不计分。',
}

/** The short tests around the course: what came of them, and the one that may be taken now. */
export function Tests({ course }: { course: Course }) {
  const { offered, taken } = course.tests
  if (course.locked || (!offered && taken.length === 0)) return null
  return (
    <Card title="小测">
      {taken.map(({ stage, title, right, asked, at, words }) => (
        <View key={stage} className="course-test">
          <View className="row">
            <View className="grow">{title}</View>
            <View className="course-test-count">
              {right} / {asked}
            </View>
          </View>
          <View className="caption">
            {monthAndDay(dayOf(at))}
            {words !== null && ` · ${words}`}
          </View>
        </View>
      ))}
      {offered && (
        <View className="course-test">
          <View className="secondary">{purposes[offered.stage]}</View>
          <Button
            kind="quiet"
            className="course-test-button"
            onTap={() => void Taro.navigateTo({ url: courseTestUrl(course.courseId, offered.stage) })}
          >
            {offered.title}
          </Button>
          {offered.stage !== 'before' && (
            <View className="caption">{closingTime(offered.until, course.day)} 前可做</View>
          )}
        </View>
      )}
    </Card>
  )
}
