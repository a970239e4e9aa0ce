import { constitutionQuestions } from './questions/constitution'
import { historyQuestions } from './questions/history'
import { lawQuestions } from './questions/law'
import { lifeQuestions } from './questions/life'
import { partyQuestions } from './questions/party'
import { procedureQuestions } from './questions/procedure'
import { safetyQuestions } from './questions/safety'
import type { QuestionData } from './types'

/**
 * The demo question bank, 200 questions. Options stand on their own, so they may be shown in any order (none
 * says "all of the above").
 */
export const questions: QuestionData[] = [
  ...constitutionQuestions,
  ...partyQuestions,
  ...procedureQuestions,
  ...historyQuestions,
  ...lawQuestions,
  ...safetyQuestions,
  ...lifeQuestions,
]
