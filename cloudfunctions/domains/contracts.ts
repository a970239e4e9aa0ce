/** All contracts in one place: the clients take their types from here, docs and tests the values. */
import { attachmentContract } from './attachment/contract'
import { commentContract } from './comment/contract'
import { consoleContract } from './console/contract'
import { assignmentContract } from './course/assignment-contract'
import { courseContract } from './course/contract'
import { evaluationContract } from './evaluation/contract'
import { disclosureContract } from './disclosure/contract'
import { disclosureDeskContract } from './disclosure/desk-contract'
import { effectContract } from './evaluation/effect-contract'
import { mineContract } from './evaluation/mine-contract'
import { statementContract } from './evaluation/statement-contract'
import { feedbackContract } from './feedback/contract'
import { feedbackDeskContract } from './feedback/desk-contract'
import { feedbackJobsContract } from './feedback/jobs-contract'
import { feedbackKeysContract } from './feedback/keys-contract'
import { feedbackRoutesContract } from './feedback/routes-contract'
import { homeContract } from './home/contract'
import { hoursContract } from './hours/contract'
import { leagueContract } from './league/contract'
import { messageContract } from './message/contract'
import { organisationContract } from './organisation/contract'
import { playContract } from './play/contract'
import { pointsAppealsContract } from './points/appeals/contract'
import { pointsContract } from './points/contract'
import { pointsRulebookContract } from './points/rulebook/contract'
import { quizContract } from './quiz/contract'
import { examContract } from './quiz/exams/contract'
import { paperContract } from './quiz/papers/contract'
import { scheduleContract } from './quiz/schedule-contract'
import { importContract } from './quiz/imports/contract'
import { reportsContract } from './quiz/reports/contract'
import { deskContract } from './review/desk/contract'
import { policyContract } from './review/policy/contract'
import { reportContract } from './review/report/contract'
import { wordsContract } from './review/words/contract'
import { studyContract } from './study/contract'
import { trainingContract } from './training/contract'
import { transparencyContract } from './transparency/contract'
import { studyEditingContract } from './study/editing-contract'
import { studyNotesContract } from './study/notes/contract'
import { studyNoticesContract } from './study/notices/contract'
import { studyPastingContract } from './study/pasting/contract'
import { studyScheduleContract } from './study/schedule/contract'

export const contracts = {
  ...organisationContract,
  ...messageContract,
  ...homeContract,
  ...studyContract,
  ...studyEditingContract,
  ...studyNotesContract,
  ...studyNoticesContract,
  ...studyPastingContract,
  ...studyScheduleContract,
  ...quizContract,
  ...playContract,
  ...leagueContract,
  ...courseContract,
  ...assignmentContract,
  ...paperContract,
  ...examContract,
  ...scheduleContract,
  ...importContract,
  ...reportsContract,
  ...pointsContract,
  ...pointsRulebookContract,
  ...pointsAppealsContract,
  ...consoleContract,
  ...evaluationContract,
  ...effectContract,
  ...mineContract,
  ...statementContract,
  ...hoursContract,
  ...trainingContract,
  ...attachmentContract,
  ...feedbackContract,
  ...feedbackDeskContract,
  ...feedbackRoutesContract,
  ...feedbackKeysContract,
  ...feedbackJobsContract,
  ...commentContract,
  ...deskContract,
  ...wordsContract,
  ...policyContract,
  ...reportContract,
  ...transparencyContract,
  ...disclosureContract,
  ...disclosureDeskContract,
}

/** Every action of the product by name. */
export type Contracts = typeof contracts
