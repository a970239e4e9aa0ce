/** Writes questions as a GIFT file that Moodle and `readGift` both read. */
import type { BankQuestion, TopicNames, Written } from './bankQuestion'
import { tags } from './gift'
import { escapeGift } from './giftText'
import { writeExplanation } from './sourceLine'

/** Writes a GIFT text; a question it cannot hold is named with the reason. */
export function writeGift<Topic extends string>(
  questions: ReadonlyArray<BankQuestion<Topic>>,
  topics: TopicNames<Topic>,
): Written {
  const refused: Written['refused'] = []
  const blocks: string[] = []
  let category: string | null = null
  questions.forEach((question, index) => {
    const explanation = writeExplanation(question.explanation, question.source)
    const reason = refusal(question) ?? (explanation === null ? '出处里有“｜”或换行，GIFT 写不下' : null)
    if (reason !== null || explanation === null) {
      refused.push({ index, reason: reason ?? '' })
      return
    }
    if (topics[question.topic] !== category) {
      category = topics[question.topic]
      blocks.push(`$CATEGORY: ${escapeGift(category)}`)
    }
    const tagged = [`${tags.difficulty}${question.difficulty}`, ...(question.numeric ? [tags.numeric] : [])]
    blocks.push(
      [
        `// ${tagged.map((tag) => `[tag:${tag}]`).join(' ')}`,
        `${escapeGift(question.stem)}{`,
        ...answerLines(question).map((line) => `\t${line}`),
        `\t####${escapeGift(explanation)}`,
        '}',
      ].join('\n'),
    )
  })
  return { text: `${blocks.join('\n\n')}\n`, refused }
}

function refusal({ kind, accepted }: BankQuestion): string | null {
  if (kind !== 'fillIn') return null
  if (accepted.length !== 1) return `GIFT 的填空题只有一个空，这题有 ${accepted.length} 个`
  if (accepted[0]?.some((text) => text.includes('*'))) return 'GIFT 的填空答案里不能有 *'
  return accepted[0]?.some((text) => text.includes('->')) ? 'GIFT 的填空答案里不能有 ->' : null
}

function answerLines({ kind, options, answer, accepted }: BankQuestion): string[] {
  if (kind === 'trueFalse') return [answer[0] === 0 ? 'TRUE' : 'FALSE']
  if (kind === 'fillIn') return (accepted[0] ?? []).map((text) => `=%100%${escapeGift(text)}`)
  const share = Number((100 / answer.length).toFixed(5))
  return options.map((option, index) => {
    const text = escapeGift(option)
    if (kind === 'multiple') return `~%${answer.includes(index) ? share : -100}%${text}`
    if (answer.includes(index)) return `=${text}`
    // A wrong option that begins like a weight gets one of its own.
    return text.startsWith('%') ? `~%0%${text}` : `~${text}`
  })
}
