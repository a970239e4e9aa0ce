import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { MarkedOptions, Options } from '../../../components/Options'
import { PointsLine } from '../../../components/PointsLine'
import { useTask } from '../../../hooks/useTask'
import { dayAndTime } from '../../../words/dates'
import { leave } from '../../../words/routes'

type Item = Output<'study.open'>
type Outcome = Output<'study.complete'>

interface CheckQuestionsProps {
  item: Item
  /** Loads the item again, after it changed while being read. */
  onReload: () => Promise<void>
}

/** The natural close of an article: a question or two that its text answers. */
export function CheckQuestions({ item, onReload }: CheckQuestionsProps) {
  const { content, checkQuestions, progress } = item
  const [chosen, setChosen] = useState<Record<string, number>>({})
  const [outcome, setOutcome] = useState<Outcome>()
  const submit = useTask(async () => {
    const answers = checkQuestions.map(({ id }) => ({ questionId: id, chosen: [chosen[id]!] }))
    setOutcome(
      await api('study.complete', { contentId: content.contentId, version: content.version, answers }),
    )
  })
  const choose = (questionId: string, option: number) => {
    setChosen((before) => ({ ...before, [questionId]: option }))
    // A new try begins: what was said about the old one no longer holds.
    setOutcome(undefined)
  }
  const allChosen = checkQuestions.every(({ id }) => chosen[id] !== undefined)
  const completedBefore = progress.state === 'completed' && progress.completedAt !== null && !outcome

  if (completedBefore) {
    return (
      <View className="check">
        <Notice tone="good">您在 {dayAndTime(progress.completedAt!)} 完成了这一篇。</Notice>
      </View>
    )
  }
  return (
    <View className="check">
      <View className="heading">读完了，想一想</View>
      <View className="secondary">答案都在上面的文字里，答错了可以再看再答。</View>
      {checkQuestions.map((question) => {
        const result = outcome?.results.find(({ questionId }) => questionId === question.id)
        const options = question.options.map((text, index) => ({ key: String(index), text }))
        const mine = chosen[question.id] === undefined ? [] : [String(chosen[question.id])]
        return (
          <View key={question.id} className="check-question">
            <View className="check-stem">{question.stem}</View>
            {outcome?.passed && result?.answer ? (
              <MarkedOptions options={options} chosen={mine} answer={result.answer.map(String)} />
            ) : (
              <Options
                options={options}
                chosen={mine}
                disabled={submit.busy}
                onChoose={(key) => choose(question.id, Number(key))}
              />
            )}
            {result && (
              <Notice className="check-result" tone={result.correct ? 'good' : 'care'}>
                {result.explanation ??
                  (result.correct ? '这一题答对了。' : '这一题还差一点，再看看上面的文字。')}
              </Notice>
            )}
          </View>
        )
      })}
      <View className="stack">
        {submit.error && <Notice tone="wrong">{submit.error.message}</Notice>}
        {outcome?.passed && <Notice tone="good">这一篇学完了。</Notice>}
        {outcome?.points && <PointsLine points={outcome.points} />}
        {outcome?.passed ? (
          <Button onTap={leave}>好，回去</Button>
        ) : submit.error?.code === 'CONTENT_CHANGED' ? (
          <Button onTap={onReload}>看更新后的内容</Button>
        ) : (
          <Button onTap={submit.run} busy={submit.busy} disabled={!allChosen || outcome !== undefined}>
            {outcome ? '改一改再提交' : '提交'}
          </Button>
        )}
      </View>
    </View>
  )
}
