/** What people elsewhere do meanwhile: the calls of their phones, without a screen. */
import type { Contracts } from '../../../cloudfunctions/domains/contracts'
import type { InputOf, OutputOf } from '../../../cloudfunctions/kernel/contract'
import type { Stage } from '../../support/browser'

/** What a member action answers to a person, asked without a screen. */
export async function ask<A extends 'quiz.daily' | 'quiz.submit'>(
  { product: { cloud } }: Stage,
  openid: string,
  action: A,
  input: InputOf<Contracts[A]>,
) {
  const answer = await cloud.call('member', { action, input }, { openid })
  if ('error' in answer) throw new Error(JSON.stringify(answer.error))
  return (answer.result as { data: OutputOf<Contracts[A]> }).data
}

/** Somebody takes today's quiz; 1 when that was news, 0 when they had done it before. */
export async function takesQuiz(stage: Stage, openid: string): Promise<number> {
  const { attemptId, questions, result } = await ask(stage, openid, 'quiz.daily', {})
  if (result) return 0
  const answers = questions.map(({ id, options, blanks }) => ({
    questionId: id,
    chosen: options[0] ? [options[0].key] : Array.from({ length: blanks }, () => '不知道'),
  }))
  await ask(stage, openid, 'quiz.submit', { attemptId, answers })
  return 1
}

/** The minute goes by: the cloud's timer calls the jobs. */
export async function tick({ product: { cloud } }: Stage): Promise<void> {
  const answer = await cloud.call('jobs', { Type: 'Timer' })
  if ('error' in answer) throw new Error(JSON.stringify(answer.error))
}
