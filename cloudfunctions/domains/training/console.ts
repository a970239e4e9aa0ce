/** Trainings at the desk. */
import { implement } from '../../kernel/action'
import { queueMessage } from '../message'
import { personsOfMembers } from '../organisation'
import { trainingPage } from './soon'
import { command } from '../../kernel/database'
import { accessDenied, fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { pageByKey } from '../../kernel/paging'
import { dayOf } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { propose, proposalView } from '../hours'
import { organisations, organisationUnknown, subtree } from '../organisation'
import { trainingContract } from './contract'
import { questionUnknown, signWindowClosed, trainingCancelled, trainingUnknown } from './errors'
import { cancel, publish, save } from './managing'
import { codesFor, evidenceOf, OFFICERS } from './signing'
import { type Training, trainingEnrolments, trainingLooks, trainingQuestions, trainings } from './store'
import { managedView, questionView } from './views'

const PAGE = 30
/** The waiting list included, no class is larger; of a lecture these came first. */
const PEOPLE = 1000
const QUESTIONS = 200

export const trainingConsoleActions = implement(trainingContract, 'console', {
  'training.managed': async ({ caller }, { organisationId, cursor }) => {
    const { path } = (await organisations.get(organisationId)) ?? fail(organisationUnknown)
    if (!mayActFor(caller, OFFICERS, path)) fail(accessDenied)
    const covered = (await subtree(path)).map(({ _id }) => _id)
    const page = await pageByKey(trainings, { organisationId: command.in(covered) }, 'endKey', cursor, PAGE)
    return { trainings: page.items.map(managedView), nextCursor: page.nextCursor }
  },

  'training.read': async ({ caller }, { trainingId }) => managedView(await managedBy(caller, trainingId)),

  'training.save': async ({ caller, now }, { trainingId, revision, organisationId, ...fields }) =>
    managedView(await save(caller, now, trainingId, revision, organisationId, fields)),

  'training.publish': async ({ caller, now }, { trainingId }) =>
    managedView(await publish(caller, now, trainingId)),

  'training.cancel': async ({ caller, now }, { trainingId, reason }) =>
    managedView(await cancel(caller, now, trainingId, reason)),

  'training.attendance': async ({ caller, now }, { trainingId }) => {
    await managedBy(caller, trainingId)
    const { memberId, name } = caller
    const look = { trainingId, day: now.day, officerName: name }
    const [people] = await Promise.all([
      trainingEnrolments.find({ trainingId }, { orderBy: [['listKey', 'asc']], limit: PEOPLE }),
      trainingLooks.put({ _id: `${now.day}.${memberId}.${trainingId}`, ...look }),
    ])
    return {
      people: people.map(({ memberName, signIn, signOut, ...person }) => ({
        ...person,
        name: memberName,
        signedInAt: signIn?.at ?? null,
        signedOutAt: signOut?.at ?? null,
      })),
    }
  },

  'training.codes': ({ caller, now }, { trainingId, kind }) => codesFor(caller, now, trainingId, kind),

  'training.makeUp': async ({ caller, now }, { trainingId, ...fields }) => {
    const training = await managedBy(caller, trainingId)
    if (training.status !== 'published') fail(trainingCancelled)
    if (now.iso < training.startsAt) fail(signWindowClosed)
    const planned = (Date.parse(training.endsAt) - Date.parse(training.startsAt)) / 60_000
    return proposalView(
      await propose(caller, now, {
        ...fields,
        kind: 'makeUp',
        minutes: Math.min(fields.minutes, Math.floor(planned)),
        day: dayOf(Date.parse(training.startsAt)),
        evidence: evidenceOf(training),
        centralised: training.centralised,
      }),
    )
  },

  'training.questions': async ({ caller }, { trainingId }) => {
    await managedBy(caller, trainingId)
    const found = await trainingQuestions.find(
      { trainingId },
      { orderBy: [['listKey', 'desc']], limit: QUESTIONS },
    )
    return { questions: found.map((question) => questionView(question, caller.memberId)) }
  },

  'training.answer': async ({ caller, now }, { questionId, answer }) => {
    const { trainingId, memberId } = (await trainingQuestions.get(questionId)) ?? fail(questionUnknown)
    const [, persons] = await Promise.all([managedBy(caller, trainingId), personsOfMembers([memberId])])
    const personId = persons.get(memberId)
    return transaction(async (running) => {
      const question = (await trainingQuestions.within(running).get(questionId)) ?? fail(questionUnknown)
      const next = { ...question, answered: true, answer, answeredBy: caller.name }
      await trainingQuestions.within(running).put(next)
      if (personId !== undefined)
        await queueMessage(running, now, {
          messageId: `training.answer.${questionId}`,
          personId,
          template: 'questionAnswered',
          data: { question: question.text, answer },
          page: trainingPage(trainingId),
        })
      return questionView(next, caller.memberId)
    })
  },
})

/** The training, for an officer of its organisation or one above. */
async function managedBy(officer: Identity, trainingId: string): Promise<Training> {
  const training = (await trainings.get(trainingId)) ?? fail(trainingUnknown)
  if (!mayActFor(officer, OFFICERS, training.organisationPath)) fail(accessDenied)
  return training
}
