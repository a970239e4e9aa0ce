/** The function the cloud's timer calls each minute. A person calling it is refused by every action. */
import { attachmentJobs } from '../domains/attachment/jobs'
import { consoleJobs } from '../domains/console/jobs'
import { disclosureJobs } from '../domains/disclosure/jobs'
import { weakTopicsOf } from '../domains/evaluation'
import { evaluationJobs } from '../domains/evaluation/jobs'
import { feedbackJobs } from '../domains/feedback/jobs'
import { leagueJobs } from '../domains/league/jobs'
import { courseJobs } from '../domains/course/jobs'
import { messageJobs } from '../domains/message/jobs'
import { pointsJobs } from '../domains/points/jobs'
import { importJobs } from '../domains/quiz/imports/jobs'
import { quizJobs } from '../domains/quiz/jobs'
import { reportsJobs } from '../domains/quiz/reports/jobs'
import { reviewJobs } from '../domains/review/jobs'
import { studyJobs } from '../domains/study/jobs'
import { trainingJobs } from '../domains/training/jobs'
import { studyNoticesJobs } from '../domains/study/notices/jobs'
import { transparencyJobs } from '../domains/transparency/jobs'
import { type FunctionEvent, serve } from '../kernel/serve'
import { pointsSources } from '../points-sources'

const jobs = [
  ...studyJobs(weakTopicsOf),
  ...pointsJobs(pointsSources),
  ...leagueJobs,
  ...quizJobs,
  ...trainingJobs,
  ...courseJobs,
  ...importJobs,
  ...reportsJobs,
  ...studyNoticesJobs,
  ...evaluationJobs,
  ...attachmentJobs,
  ...feedbackJobs,
  ...disclosureJobs,
  ...consoleJobs,
  ...messageJobs,
  ...reviewJobs,
  ...transparencyJobs,
]
const runOne = serve('jobs', jobs, { byOpenid: async () => null })

/** WeChat allows one timer a function, so one tick runs all jobs in turn; each is safe to repeat. */
export async function main(event: FunctionEvent & { Type?: unknown }) {
  if (String(event.Type).toLowerCase() !== 'timer') return runOne(event)
  const answers: Record<string, unknown> = {}
  for (const { name } of jobs) answers[name] = await runOne({ action: name, input: {} })
  return { data: answers }
}
