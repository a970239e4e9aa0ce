import { useEffect, useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { CalendarRow } from '../../../components/calendar/CalendarRow'
import { Card, Rows } from '../../../components/Card'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { RemindMe } from '../../../components/RemindMe'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { noteServerTime } from '../../../hooks/useServerOffset'
import { Countdown } from '../../../native/countdown/Countdown'
import { dayAndTime } from '../../../words/dates'
import { resultUrl } from '../../../words/routes'
import { paperUrl } from '../address'
import './exam.css'

type Exam = Output<'exam.get'>

const HOUR_MS = 3_600_000

/** What an exam is about and how it goes, before it begins. */
export default function ExamPage() {
  const { examId = '' } = useRouter().params
  const exam = useQuery(api, 'exam.get', { examId })
  useEffect(() => {
    if (exam.data) noteServerTime(exam.data.now)
  }, [exam.data])
  return (
    <Screen title={exam.data?.kind === 'special' ? '专题答题' : '考试'}>
      <Async query={exam} skeleton={[1, 5]}>
        {(data) => <ExamView exam={data} />}
      </Async>
    </Screen>
  )
}

const reveals = {
  immediately: '交卷后马上可以看答案和解析',
  afterWindow: '全部结束后公布答案和解析',
  never: '只公布得分，不公布答案',
}

function ExamView({ exam }: { exam: Exam }) {
  const [asking, setAsking] = useState(false)
  const { examId, next, attempts } = exam
  const isExam = exam.kind === 'exam'
  const begin = (number: number) => {
    setAsking(false)
    void Taro.navigateTo({ url: paperUrl({ kind: 'exam', examId, number }) })
  }
  return (
    <View className="stack">
      <View>
        <View className="page-title" role="heading" aria-level="1">
          {exam.title}
        </View>
        <View className="secondary">
          {exam.organisationName}
          {exam.required && ' · 要求每位党员参加'}
        </View>
      </View>
      <Card>
        <Fact name="题目">
          {exam.total} 题，满分 {exam.fullScore} 分
        </Fact>
        {exam.passScore !== null && <Fact name="及格">{exam.passScore} 分</Fact>}
        <Fact name="时间">{exam.minutes === null ? '不限时，截止前交卷即可' : `${exam.minutes} 分钟`}</Fact>
        <Fact name="开放">
          {dayAndTime(exam.opensAt)} 至 {dayAndTime(exam.closesAt)}
          {exam.state === 'open' && <Countdown until={exam.closesAt} />}
        </Fact>
        <Fact name="次数">
          可以答 {exam.attemptsAllowed} 次，已用 {exam.attemptsUsed} 次
          {isExam && exam.attemptsAllowed > 1 && '，取最好的一次'}
        </Fact>
        <Fact name="答案">{reveals[exam.reveal]}</Fact>
        {(exam.state === 'upcoming' || next) && <CalendarRow entry={calendarEntry(exam)} />}
      </Card>
      {exam.instructions !== '' && exam.state !== 'over' && <Notice>{exam.instructions}</Notice>}
      {attempts.some(({ submittedAt }) => submittedAt !== null) && (
        <Card title="我的答卷">
          <Rows>
            {attempts.flatMap(({ attemptId, number, submittedAt, score, passed }) =>
              submittedAt === null
                ? []
                : [
                    <ListRow
                      key={attemptId}
                      icon={passed === false ? 'review' : 'done'}
                      title={`第 ${number} 次：${score ?? 0} 分${passed === null ? '' : passed ? '，通过' : '，还没有通过'}`}
                      note={`${dayAndTime(submittedAt)} 交卷`}
                      onTap={() => void Taro.navigateTo({ url: resultUrl(attemptId) })}
                    />,
                  ],
            )}
          </Rows>
        </Card>
      )}
      {next ? (
        <Button onTap={() => (next.begun || exam.minutes === null ? begin(next.number) : setAsking(true))}>
          {next.begun
            ? '接着答'
            : next.number === 1
              ? startWords(isExam)
              : `再答一次（第 ${next.number} 次）`}
        </Button>
      ) : (
        <Notice icon="clock">
          {exam.state === 'upcoming'
            ? `${dayAndTime(exam.opensAt)} 开始，到时再来。`
            : exam.state === 'over'
              ? overWords(exam)
              : '可以答的次数用完了。'}
        </Notice>
      )}
      {exam.state === 'upcoming' && exam.required && (
        <RemindMe templates={['examOpen']}>开放时在微信里提醒我</RemindMe>
      )}
      <ConfirmSheet
        open={asking}
        title={`现在${startWords(isExam)}？`}
        confirm={startWords(isExam)}
        cancel="再等等"
        onConfirm={() => next && begin(next.number)}
        onCancel={() => setAsking(false)}
      >
        开始后计时 {exam.minutes}{' '}
        分钟，中途离开也不会停。答案随时自动存下，换一部手机也能接着答；时间到了，按存下的答案交卷。
      </ConfirmSheet>
    </View>
  )
}

/** The opening of what is still to come; of what is open, its last hour. */
function calendarEntry({ examId, title, organisationName, state, opensAt, closesAt }: Exam) {
  const about = {
    id: examId,
    place: null,
    note: `${organisationName}，${dayAndTime(opensAt)} 至 ${dayAndTime(closesAt)} 在“连心”里作答`,
    endsAt: closesAt,
  }
  if (state === 'upcoming') return { ...about, title, startsAt: opensAt }
  const lastHour = new Date(Date.parse(closesAt) - HOUR_MS).toISOString()
  return { ...about, title: `${title}（截止）`, startsAt: lastHour }
}

function startWords(isExam: boolean): string {
  return isExam ? '开始考试' : '开始答题'
}

/** What is left to do once it is over: reading the answers, where they are shown. */
function overWords({ reveal, attempts }: Exam): string {
  const took = attempts.some(({ submittedAt }) => submittedAt !== null)
  return took && reveal !== 'never' ? '已经结束，点开答卷可以看答案和解析。' : '已经结束。'
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <View className="exam-fact">
      <View className="secondary exam-fact-name">{name}</View>
      <View className="grow">{children}</View>
    </View>
  )
}
