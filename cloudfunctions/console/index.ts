/** The function of the web console, called through HTTP access. Only a session tells who calls, never an OPENID. */
import { attachmentConsoleActions } from '../domains/attachment/console'
import { consoleConsoleActions } from '../domains/console/console'
import { identityBySession } from '../domains/console/sessions'
import { assignmentConsoleActions } from '../domains/course/assignments'
import { courseConsoleActions } from '../domains/course/console'
import { masteryAround } from '../domains/evaluation'
import { evaluationConsoleActions } from '../domains/evaluation/console'
import { disclosureConsoleActions } from '../domains/disclosure/console'
import { effectConsoleActions } from '../domains/evaluation/effect'
import { feedbackConsoleActions } from '../domains/feedback/console'
import { feedbackKeysActions } from '../domains/feedback/keys-console'
import { feedbackRoutesActions } from '../domains/feedback/routes'
import { hoursConsoleActions } from '../domains/hours/console'
import { leagueConsoleActions } from '../domains/league/console'
import { organisationConsoleActions } from '../domains/organisation/console'
import { pointsAppealsConsoleActions } from '../domains/points/appeals/console'
import { pointsRulebookActions } from '../domains/points/rulebook/console'
import { quizConsoleActions } from '../domains/quiz/console'
import { examConsoleActions } from '../domains/quiz/exams/console'
import { scheduleConsoleActions } from '../domains/quiz/schedule-console'
import { importConsoleActions } from '../domains/quiz/imports/console'
import { reportsConsoleActions } from '../domains/quiz/reports/console'
import { deskConsoleActions } from '../domains/review/desk/console'
import { policyConsoleActions } from '../domains/review/policy/console'
import { reportConsoleActions } from '../domains/review/report/console'
import { wordsConsoleActions } from '../domains/review/words/console'
import { studyConsoleActions } from '../domains/study/console'
import { trainingConsoleActions } from '../domains/training/console'
import { studyNoticesConsoleActions } from '../domains/study/notices/console'
import { studyPastingActions } from '../domains/study/pasting/console'
import { studyScheduleActions } from '../domains/study/schedule/console'
import { withHttpAccess } from '../kernel/http'
import { serve } from '../kernel/serve'
import { objectionSource } from '../objection-source'

export const main = withHttpAccess(
  serve(
    'console',
    [
      ...consoleConsoleActions,
      ...organisationConsoleActions,
      ...studyConsoleActions,
      ...studyNoticesConsoleActions,
      ...studyPastingActions,
      ...studyScheduleActions,
      ...quizConsoleActions,
      ...pointsRulebookActions,
      ...leagueConsoleActions,
      ...pointsAppealsConsoleActions,
      ...courseConsoleActions,
      ...assignmentConsoleActions(masteryAround),
      ...examConsoleActions,
      ...scheduleConsoleActions,
      ...importConsoleActions,
      ...reportsConsoleActions,
      ...evaluationConsoleActions,
      ...effectConsoleActions,
      ...hoursConsoleActions,
      ...trainingConsoleActions,
      ...attachmentConsoleActions,
      ...feedbackConsoleActions,
      ...feedbackRoutesActions,
      ...deskConsoleActions,
      ...wordsConsoleActions,
      ...policyConsoleActions,
      ...reportConsoleActions,
      ...feedbackKeysActions,
      ...disclosureConsoleActions(objectionSource),
    ],
    { byOpenid: async () => null, bySession: identityBySession },
  ),
)
