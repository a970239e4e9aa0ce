/** Editors set and publish exams; officers see results as far as they may. */
import { implement } from '../../../kernel/action'
import { accessDenied, fail, inputInvalid } from '../../../kernel/errors'
import { type Identity, mayActFor, type Role } from '../../../kernel/identity'
import { pageByKey } from '../../../kernel/paging'
import { topicTagOf, type Version } from '../../editorial'
import {
  type Organisation,
  organisations,
  organisationUnknown,
  membersOf,
  scopePaths,
  subtree,
} from '../../organisation'
import { quizAttempts } from '../attempts'
import { liveQuestions, questionHeads } from '../store'
import { examContract } from './contract'
import { examNotFound } from './model'
import { drawPaper } from './open'
import { examProblems, fullScore } from './rules'
import { type Exam, examHeads, examTallies, examWorkflow } from './store'
import { GROUP_MINIMUM, resultsOf } from './results'

const OFFICERS: readonly Role[] = ['branchOfficer', 'committeeOfficer']
const VIEWERS: readonly Role[] = [...OFFICERS, 'editor']
const LIST_PAGE = 50

export const examConsoleActions = implement(examContract, 'console', {
  'exam.drafts': async ({ caller }, { status, cursor }) => {
    const page = await examWorkflow.list(status, cursor)
    return { exams: page.items.map((version) => summary(version, caller)), nextCursor: page.nextCursor }
  },

  'exam.draft': async ({ caller }, { examId, version }) => {
    const found = await examWorkflow.get(examId, version)
    return { ...found.fields, ...summary(found, caller), note: found.note }
  },

  'exam.save': async ({ caller, now }, { examId, revision, ...fields }) => {
    const problems = examProblems(fields)
    if (problems.length > 0) return fail(inputInvalid, problems)
    const organisation = (await organisations.get(fields.organisationId)) ?? fail(organisationUnknown)
    if (!mayActFor(caller, ['editor'], organisation.path)) return fail(accessDenied)
    const exam: Exam = {
      ...fields,
      organisationPath: organisation.path,
      organisationName: organisation.name,
      topic: fields.pools.find(({ topic }) => topic !== null)?.topic ?? 'party',
    }
    return summary(await examWorkflow.save(examId, revision, exam, caller, now), caller)
  },

  'exam.submit': async ({ caller, now }, { examId, version }) =>
    summary(await examWorkflow.submit(examId, version, caller, now), caller),

  'exam.return': async ({ caller, now }, { examId, version, note }) =>
    summary(await examWorkflow.returnToAuthor(examId, version, note, caller, now), caller),

  'exam.publish': async ({ caller, now }, { examId, version }) =>
    summary(await examWorkflow.publish(examId, version, caller, now), caller),

  'exam.available': async (_, { pools }) => ({
    counts: await Promise.all(pools.map((pool) => questionHeads.count(liveQuestions(pool)))),
  }),

  'exam.sample': async (_, { pools, draw }) => {
    const paper = await drawPaper(pools, `sample.${draw}`)
    return {
      questions: paper.map(({ candidate: { question }, points }) => ({
        stem: question.stem,
        topic: topicTagOf(question.topic),
        options:
          question.kind === 'fillIn'
            ? question.accepted.map((texts) => ({ text: texts.join(' / '), right: true }))
            : question.options.map((text, index) => ({ text, right: question.answer.includes(index) })),
        points,
      })),
    }
  },

  'exam.organisations': async ({ caller }) => {
    const found = await Promise.all(scopePaths(caller.grants, ['editor']).map(subtree))
    return { organisations: found.flat().map(({ _id: id, name }) => ({ id, name })) }
  },

  'exam.published': async ({ caller }, { cursor }) => {
    const page = await pageByKey(examHeads, { live: true }, 'listKey', cursor, LIST_PAGE)
    return {
      nextCursor: page.nextCursor,
      exams: page.items.flatMap(({ _id, published }) =>
        published && concerns(caller, published)
          ? [
              {
                examId: _id,
                kind: published.kind,
                title: published.title,
                organisationName: published.organisationName,
                opensAt: published.opensAt,
                closesAt: published.closesAt,
                required: published.required,
              },
            ]
          : [],
      ),
    }
  },

  'exam.results': async ({ caller }, { examId }) => {
    const exam = await publishedExam(caller, examId)
    const paths = scopePaths(caller.grants, VIEWERS).map((path) =>
      path.startsWith(exam.organisationPath) ? path : exam.organisationPath,
    )
    const [units, tallies] = await Promise.all([
      Promise.all([...new Set(paths)].map(subtree)),
      examTallies.find({ examId }, { limit: 1000 }),
    ])
    const covered = units.flat()
    const { total, buckets, parts } = resultsOf(covered, tallies, fullScore(exam.pools))
    return {
      examId,
      title: exam.title,
      kind: exam.kind,
      required: exam.required,
      fullScore: fullScore(exam.pools),
      passScore: exam.passScore,
      groupMinimum: GROUP_MINIMUM,
      total,
      buckets,
      parts: parts.map((part) => ({
        ...part,
        namesShown: exam.required && covered.some((unit) => isOfficerOf(caller, unit, part.organisationId)),
      })),
    }
  },

  'exam.people': async ({ caller }, { examId, organisationId }) => {
    const [exam, found] = await Promise.all([
      publishedExam(caller, examId),
      organisations.get(organisationId),
    ])
    const organisation = found ?? fail(organisationUnknown)
    const theirs = mayActFor(caller, OFFICERS, organisation.path)
    if (!exam.required || !theirs || !organisation.path.startsWith(exam.organisationPath))
      return fail(accessDenied)
    const [roster, attempts] = await Promise.all([
      membersOf(organisationId),
      quizAttempts.find(
        { paperId: examId, organisationId },
        { limit: 1000, fields: ['memberId', 'status', 'exam'] },
      ),
    ])
    const people = roster.map(({ _id: memberId, name }) => {
      const submitted = attempts.filter(
        (attempt) => attempt.memberId === memberId && attempt.status === 'submitted',
      )
      const passed = submitted.some(({ exam: result }) => result?.passed === true)
      const state =
        submitted.length === 0
          ? 'notTaken'
          : exam.passScore === null
            ? 'taken'
            : passed
              ? 'passed'
              : 'notPassed'
      return { memberId, name, state: state as 'passed' | 'notPassed' | 'taken' | 'notTaken' }
    })
    return {
      organisationName: organisation.name,
      people: people.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    }
  },
})

function isOfficerOf(caller: Identity, unit: Organisation, organisationId: string): boolean {
  return unit._id === organisationId && mayActFor(caller, OFFICERS, unit.path)
}

/** The exam is for organisations the caller answers for, or for one above them. */
function concerns(caller: Identity, { organisationPath }: Exam): boolean {
  return scopePaths(caller.grants, VIEWERS).some(
    (path) => path.startsWith(organisationPath) || organisationPath.startsWith(path),
  )
}

async function publishedExam(caller: Identity, examId: string): Promise<Exam> {
  const exam = (await examHeads.get(examId))?.published
  return exam && concerns(caller, exam) ? exam : fail(examNotFound)
}

function summary(version: Version<Exam>, reader: Identity) {
  const { kind, title, organisationName, opensAt, closesAt } = version.fields
  const stage = examWorkflow.summary(version, reader)
  return { examId: version.itemId, kind, title, organisationName, opensAt, closesAt, ...stage }
}
