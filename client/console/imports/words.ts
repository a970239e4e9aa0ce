/** Imports and their questions in words. */
import type { Output } from '../api/client'

type Import = Output<'quiz.import'>

/** Where an import stands. */
export function statusWords({ status, done, total }: Pick<Import, 'status' | 'done' | 'total'>): string {
  switch (status) {
    case 'staging':
      return '还没有传完'
    case 'inReview':
      return '待审'
    case 'publishing':
      return `正在写入题库 ${done} / ${total}`
    case 'opening':
      return '已全部写入，正在启用'
    case 'published':
      return '已进入题库'
    case 'cancelled':
      return '已取消'
    case 'returned':
      return '已退回'
  }
}

type Question = Output<'quiz.importRows'>['rows'][number]['question']

/** The right answer of a question on one line. */
export function answerWords({ kind, options, answer, accepted }: Question): string {
  if (kind === 'fillIn') return accepted.map((texts) => texts.join(' / ')).join('；')
  if (kind === 'trueFalse') return options[answer[0] ?? 0] ?? ''
  return answer.map((index) => `${String.fromCharCode(65 + index)} ${options[index] ?? ''}`).join('；')
}
