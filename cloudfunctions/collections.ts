/** Every collection of the product with its indexes; the build writes them to dist/cloudfunctions/collections.json. */
import { attachmentParts, attachments } from './domains/attachment/store'
import { commentReports, comments } from './domains/comment/store'
import {
  disclosureEvents,
  disclosureHeads,
  disclosureSubscriptions,
  disclosureVersions,
} from './domains/disclosure/store'
import { consoleSessions, signInCodes } from './domains/console/store'
import {
  hoursCertificates,
  hoursEntries,
  hoursLooks,
  hoursProposals,
  hoursTargets,
  hoursYears,
} from './domains/hours/store'
import {
  courseAssignments,
  courseCounts,
  courseHeads,
  courseMembers,
  courseVersions,
} from './domains/course/store'
import {
  groupDays,
  groupStandings,
  groupWeeks,
  itemRecords,
  learners,
  learningDays,
  learningStatements,
  statementExports,
  sweepStates,
} from './domains/evaluation/store'
import { messageConsents, messages } from './domains/message/store'
import { feedbackFigures } from './domains/feedback/figures'
import { feedbackKeys } from './domains/feedback/keys'
import { publishedReplies } from './domains/feedback/publishing'
import { feedbackLetters, feedbackMessages, feedbackReceipts, feedbackRoutes } from './domains/feedback/store'
import { accounts, invites, members, organisations } from './domains/organisation/store'
import { leagueGroups, leaguePlayers, leagues } from './domains/league/store'
import { challenges, matchPlayers, matchRecordings } from './domains/play/store'
import { pointsAppeals } from './domains/points/appeals/store'
import { pointsRules } from './domains/points/rulebook/store'
import { pointsAccounts, pointsEntries } from './domains/points/store'
import { quizAttempts } from './domains/quiz/attempts'
import { questionBanks } from './domains/quiz/imports/opening'
import { importChunks, questionImports } from './domains/quiz/imports/store'
import { regradings } from './domains/quiz/regrade/store'
import { questionReports, reportCases } from './domains/quiz/reports/store'
import { studyNotes, studySessions, studyTimes } from './domains/study/notes/store'
import { examNotices } from './domains/quiz/exams/opening'
import { examHeads, examTallies, examVersions } from './domains/quiz/exams/store'
import { scheduleSettings } from './domains/quiz/schedule'
import { memories, memoryCards, questionHeads, questionVersions, reviewLogs } from './domains/quiz/store'
import { reviewModerators } from './domains/review/desk/store'
import { reviewDays, reviewOrganisations } from './domains/review/report/store'
import { reviewSettings } from './domains/review/settings/store'
import { studyContradictions, studyFacts, studyNotices } from './domains/study/notices/store'
import { studyPlans } from './domains/study/schedule/store'
import { studyBundles, studyDays, studyHeads, studyRecords, studyVersions } from './domains/study/store'
import {
  trainingEnrolments,
  trainingLooks,
  trainingNotices,
  trainingQuestions,
  trainings,
} from './domains/training/store'
import { logEntries, logStates, logTiles } from './domains/transparency/store'
import type { CollectionDefinition } from './kernel/database'

export const collectionDefinitions: CollectionDefinition[] = [
  organisations,
  members,
  accounts,
  invites,
  messages,
  messageConsents,
  studyHeads,
  studyVersions,
  studyBundles,
  studyPlans,
  studyNotices,
  studyFacts,
  studyContradictions,
  studyRecords,
  studyDays,
  studyNotes,
  studySessions,
  studyTimes,
  questionHeads,
  questionVersions,
  questionBanks,
  questionImports,
  importChunks,
  reportCases,
  questionReports,
  regradings,
  quizAttempts,
  memoryCards,
  memories,
  courseHeads,
  courseVersions,
  courseAssignments,
  courseMembers,
  courseCounts,
  reviewLogs,
  scheduleSettings,
  examHeads,
  examVersions,
  examTallies,
  examNotices,
  pointsEntries,
  pointsAccounts,
  pointsRules,
  pointsAppeals,
  challenges,
  matchPlayers,
  matchRecordings,
  leagues,
  leaguePlayers,
  leagueGroups,
  hoursEntries,
  hoursYears,
  hoursProposals,
  hoursTargets,
  hoursCertificates,
  hoursLooks,
  trainings,
  trainingEnrolments,
  trainingQuestions,
  trainingNotices,
  trainingLooks,
  learningDays,
  learners,
  groupDays,
  groupStandings,
  groupWeeks,
  itemRecords,
  learningStatements,
  statementExports,
  sweepStates,
  logEntries,
  disclosureHeads,
  disclosureVersions,
  disclosureEvents,
  disclosureSubscriptions,
  attachmentParts,
  attachments,
  feedbackLetters,
  feedbackReceipts,
  feedbackMessages,
  feedbackRoutes,
  publishedReplies,
  feedbackKeys,
  feedbackFigures,
  comments,
  commentReports,
  reviewModerators,
  reviewSettings,
  reviewDays,
  reviewOrganisations,
  logTiles,
  logStates,
  signInCodes,
  consoleSessions,
].map(({ definition }) => definition)
