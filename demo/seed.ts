/**
 * Fills an empty local cloud with the demo, through the genuine SDK like everything else.
 * The process must have the environment of the cloud before this module is loaded.
 */
import { hoursEntries, hoursProposals, hoursYears } from '../cloudfunctions/domains/hours/store'
import {
  courseAssignments,
  courseCounts,
  courseHeads,
  courseMembers,
  courseVersions,
} from '../cloudfunctions/domains/course/store'
import {
  groupDays,
  groupStandings,
  groupWeeks,
  itemRecords,
  learners,
  learningDays,
  learningStatements,
} from '../cloudfunctions/domains/evaluation/store'
import { newAccount } from '../cloudfunctions/domains/organisation/persons'
import { comments } from '../cloudfunctions/domains/comment/store'
import { reviewModerators } from '../cloudfunctions/domains/review/desk/store'
import { reviewDays, reviewOrganisations } from '../cloudfunctions/domains/review/report/store'
import { reviewSettings } from '../cloudfunctions/domains/review/settings/store'
import type { Account, Invite } from '../cloudfunctions/domains/organisation/store'
import {
  accounts,
  cardOf,
  invites,
  members,
  organisations,
} from '../cloudfunctions/domains/organisation/store'
import { leagueGroups, leaguePlayers, leagues } from '../cloudfunctions/domains/league/store'
import { challenges, matchPlayers, matchRecordings } from '../cloudfunctions/domains/play/store'
import { pointsAppeals } from '../cloudfunctions/domains/points/appeals/store'
import { pointsRules } from '../cloudfunctions/domains/points/rulebook/store'
import { pointsAccounts, pointsEntries } from '../cloudfunctions/domains/points/store'
import { quizAttempts } from '../cloudfunctions/domains/quiz/attempts'
import { examHeads, examTallies, examVersions } from '../cloudfunctions/domains/quiz/exams/store'
import {
  memories,
  memoryCards,
  questionHeads,
  questionVersions,
  reviewLogs,
} from '../cloudfunctions/domains/quiz/store'
import { questionReports, reportCases } from '../cloudfunctions/domains/quiz/reports/store'
import {
  studyBundles,
  studyDays,
  studyHeads,
  studyRecords,
  studyVersions,
} from '../cloudfunctions/domains/study/store'
import { trainingEnrolments, trainingQuestions, trainings } from '../cloudfunctions/domains/training/store'
import { settle } from '../cloudfunctions/domains/study/notices/settle'
import { studyNotices } from '../cloudfunctions/domains/study/notices/store'
import { studyPlans } from '../cloudfunctions/domains/study/schedule/store'
import type { Collection, Document } from '../cloudfunctions/kernel/database'
import { normaliseCode, sha256 } from '../cloudfunctions/kernel/random'
import { database } from '../cloudfunctions/kernel/sdk'
import { demoAuthor, demoComments, demoModerators } from './comments'
import { demoAssignments, demoCompletions, demoCourseRecords, demoRetestRecords } from './course'
import { demoTestPapers } from './course-tests'
import { demoCourses, demoFillIns, demoQuestions, demoStudyContents } from './editorial'
import { DAY_MS, momentOf } from '../cloudfunctions/kernel/time'
import { demoDesk } from './desk'
import { demoCommentedDisclosure, seedDisclosures } from './disclosure'
import { messages } from '../cloudfunctions/domains/message/store'
import { demoMessages } from './messages'
import { seedFeedback } from './feedback'
import { demoHistory } from './history'
import { demoRecording } from './media'
import { demoTrainings } from './training'
import { demoExamResults, demoExams } from './papers'
import { demoReports } from './reports'
import { demoInvites, demoMembers, demoOrganisations, demoPeople } from './people'
import { demoAppeals, demoLeague, demoPlay, demoRulebook } from './points'
import { demoWords, seedSettingsChanges } from './review-settings'
import { demoRollups, demoWeeks } from './rollups'

/** The others have just joined: a large roster should not take hours to make up. */
const MEMBERS_WITH_HISTORY = 500

/** Documents an addition carries; a request may not be larger than the cloud allows. */
const BATCH = 50

/**
 * Writes the whole demo.
 * @param memberCount how many members the roster gets, at least the dozen with a part in the demo
 * @param report told what is being written
 */
export async function seed(
  memberCount: number,
  nowMs: number,
  report: (line: string) => void,
): Promise<void> {
  const { units, roster, study, bank, courses, exams } = await seedBasics(memberCount, nowMs, report)
  const history = demoHistory(roster.slice(0, MEMBERS_WITH_HISTORY), study.heads, bank.heads, nowMs)
  report(
    `Seeding ${history.attempts.length} quizzes and ${history.records.length} readings of the last 30 days …`,
  )
  const fillIns = demoFillIns(nowMs)
  await addAll(questionHeads, fillIns.heads)
  await addAll(questionVersions, fillIns.versions)
  await addAll(studyBundles, history.bundles)
  await addAll(studyRecords, history.records)
  await addAll(studyDays, history.studyDays)
  await addAll(quizAttempts, history.attempts)
  const { cases, reports } = demoReports(history.attempts)
  await addAll(reportCases, cases)
  await addAll(questionReports, reports)
  await addAll(memoryCards, history.memoryCards)
  await addAll(memories, history.memories)
  await addAll(reviewLogs, history.reviewLogs)
  const results = demoExamResults(roster.slice(0, MEMBERS_WITH_HISTORY), exams.heads, bank.heads, nowMs)
  await addAll(quizAttempts, results.attempts)
  await addAll(examTallies, results.tallies)
  await addAll(pointsEntries, history.entries)
  await addAll(pointsAccounts, history.accounts)
  await addAll(pointsRules, [demoRulebook(nowMs)])
  await addAll(pointsAppeals, demoAppeals(roster, history.entries))
  const { league, group, players } = demoLeague(roster, nowMs)
  await addAll(leagues, [league])
  await addAll(leagueGroups, [group])
  await addAll(leaguePlayers, players)
  await seedDisclosures(roster, nowMs)
  const desk = demoDesk(nowMs, study)
  await addAll(studyHeads, desk.heads)
  await addAll(studyVersions, desk.versions)
  await addAll(studyNotices, desk.notices)
  await addAll(studyPlans, desk.plans)
  for (const contentId of desk.unsettled) await settle(contentId, momentOf(nowMs))
  await addAll(messages, demoMessages(nowMs))
  const play = demoPlay(roster, bank, nowMs)
  await addAll(matchRecordings, play.recordings)
  await addAll(matchPlayers, play.players)
  await addAll(challenges, [play.challenge])
  const training = demoTrainings(roster.slice(0, MEMBERS_WITH_HISTORY), units, nowMs)
  await addAll(trainings, training.trainings)
  await addAll(trainingEnrolments, training.enrolments)
  await addAll(trainingQuestions, training.questions)
  await addAll(hoursEntries, training.entries)
  await addAll(hoursYears, training.years)
  await addAll(hoursProposals, training.proposals)
  const lessons = [
    ...demoCourseRecords(
      roster.slice(0, MEMBERS_WITH_HISTORY),
      courses.heads,
      study.heads,
      history.records,
      nowMs,
    ),
    ...demoRetestRecords(courses.heads, study.heads, history.records, nowMs),
  ]
  await addAll(studyRecords, lessons)
  const records = [...history.records, ...lessons]
  const learned = demoCompletions(roster, courses.heads, study.heads, exams.heads, records, nowMs)
  await addAll(courseAssignments, demoAssignments(courses.heads, units, nowMs))
  await addAll(courseMembers, learned.courseMembers)
  const papers = demoTestPapers(roster, learned.courseMembers, courses.heads, bank.heads)
  await addAll(quizAttempts, papers)
  await addAll(courseCounts, learned.counts)
  await seedFeedback(units, nowMs)
  const attempts = [...history.attempts, ...results.attempts, ...papers]
  const rollups = demoRollups(attempts, history.studyDays, units, momentOf(nowMs).day)
  await addAll(learningDays, rollups.learningDays)
  await addAll(learners, rollups.learners)
  await addAll(groupDays, rollups.groupDays)
  await addAll(itemRecords, rollups.itemRecords)
  await addAll(learningStatements, rollups.learningStatements)
  const said = demoComments(study.heads, demoCommentedDisclosure, nowMs)
  await addAll(comments, said.comments)
  await addAll(reviewDays, said.days)
  await addAll(reviewOrganisations, said.organisations)
  await addAll(reviewModerators, demoModerators(nowMs))
  await seedSettingsChanges(nowMs)
  await addAll(groupWeeks, demoWeeks(rollups.groupStandings, momentOf(nowMs).day))
  // The timer may have walked through the organisations meanwhile; these know more.
  for (const standing of rollups.groupStandings) await groupStandings.put(standing)
}

/** Writes people, study items, questions and courses, without any history. */
export async function seedBasics(memberCount: number, nowMs: number, report: (line: string) => void) {
  const nowIso = new Date(nowMs).toISOString()
  const units = demoOrganisations(memberCount)
  const roster = demoMembers(memberCount, units, nowIso)
  const study = demoStudyContents(nowMs, [await demoRecording()])
  const bank = demoQuestions(nowMs)
  const courses = demoCourses(nowMs)
  const exams = demoExams(nowMs)
  const accountOf = (openid: string, memberId: string): Account[] => {
    const member = roster.find(({ _id }) => _id === memberId)
    return member
      ? [{ ...newAccount(openid, memberId), member: cardOf(member), ...demoAuthor(memberId, nowMs) }]
      : []
  }

  report(`Seeding ${roster.length} members in ${units.length - 1} branches …`)
  await addAll(organisations, units)
  await addAll(members, roster)
  await addAll(
    accounts,
    demoPeople.flatMap(({ openid, memberId }) => accountOf(openid, memberId)),
  )
  await addAll(invites, inviteDocuments(nowMs))
  report(`Seeding ${study.heads.length} study items and ${bank.heads.length} questions …`)
  await addAll(studyHeads, study.heads)
  await addAll(studyVersions, study.versions)
  await addAll(questionHeads, bank.heads)
  await addAll(questionVersions, bank.versions)
  await addAll(courseHeads, courses.heads)
  await addAll(courseVersions, courses.versions)
  await addAll(examHeads, exams.heads)
  await addAll(examVersions, exams.versions)
  await addAll(reviewSettings, [demoWords(nowMs)])
  return { units, roster, study, bank, courses, exams }
}

function inviteDocuments(nowMs: number): Invite[] {
  const iso = (ms: number) => new Date(ms).toISOString()
  return demoInvites.map(({ code, memberId, state }) => ({
    _id: sha256(normaliseCode(code)),
    memberId,
    issuedAt: iso(nowMs - 20 * DAY_MS),
    expiresAt: iso(nowMs + (state === 'expired' ? -6 : 300) * DAY_MS),
    usedAt: state === 'used' ? iso(nowMs - 19 * DAY_MS) : null,
    replaced: false,
  }))
}

async function addAll<T extends Document>(collection: Collection<T>, documents: readonly T[]): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    const batch = documents.slice(start, start + BATCH)
    try {
      await database.collection(collection.definition.name).add({ data: batch })
    } catch (problem) {
      if (!/E11000/.test(String((problem as Error).message))) throw problem
      // The minute tick was faster with one of them, e.g. today's bundle: the demo's own is the one to stand.
      for (const document of batch) await collection.put(document)
    }
  }
}
