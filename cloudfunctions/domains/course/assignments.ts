/** Officers assign courses to their organisations and see how many finished, never who. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { accessDenied, fail } from '../../kernel/errors'
import { GROUP_MINIMUM } from '../../kernel/groups'
import { type Identity, mayActFor } from '../../kernel/identity'
import { pageByKey, timeKey } from '../../kernel/paging'
import { transaction } from '../../kernel/transaction'
import { type Organisation, organisations, organisationUnknown, subtree } from '../organisation'
import { assignmentContract, assignmentNotFound } from './assignment-contract'
import { planAssignment, showable, shownFinished, totals } from './assignment-rules'
import { readCourses } from './catalogue'
import { courseNotFound } from './contract'
import { type Assignment, countId, courseAssignments, courseCounts } from './store'

const OFFICERS = ['branchOfficer', 'committeeOfficer'] as const
const ASSIGNMENT_PAGE = 20

export const assignmentConsoleActions = implement(assignmentContract, 'console', {
  'course.assign': async ({ caller, now }, { assignmentId, ...wanted }) => {
    const [organisation, courses] = await Promise.all([
      organisationFor(caller, wanted.organisationId),
      readCourses(),
    ])
    const course = courses.find(({ courseId }) => courseId === wanted.courseId) ?? fail(courseNotFound)
    return transaction(async (running) => {
      const existing = await courseAssignments.within(running).get(assignmentId)
      const plan = planAssignment(existing, wanted, now.day)
      if (plan === 'repeat' && existing) return view(existing)
      if (typeof plan === 'object') return fail(plan)
      const made: Assignment = {
        _id: assignmentId,
        ...wanted,
        courseTitle: course.title,
        organisationPath: organisation.path,
        organisationName: organisation.name,
        assignedAt: now.iso,
        assignedBy: { memberId: caller.memberId, name: caller.name },
        active: true,
        withdrawn: null,
        listKey: timeKey(now.iso, assignmentId),
      }
      await courseAssignments.within(running).add(made)
      return view(made)
    })
  },

  'course.withdrawAssignment': async ({ caller, now }, { assignmentId, reason }) =>
    transaction(async (running) => {
      const found = (await courseAssignments.within(running).get(assignmentId)) ?? fail(assignmentNotFound)
      if (!mayActFor(caller, OFFICERS, found.organisationPath)) fail(accessDenied)
      if (found.withdrawn) return view(found)
      const { memberId, name } = caller
      const next = { ...found, active: false, withdrawn: { at: now.iso, memberId, name, reason } }
      await courseAssignments.within(running).put(next)
      return view(next)
    }),

  'course.assignments': async ({ caller, now }, { organisationId, cursor }) => {
    const organisation = await organisationFor(caller, organisationId)
    const [{ members, shown }, page] = await Promise.all([
      treeOf(organisation),
      pageByKey(
        courseAssignments,
        { organisationId: command.in(idsOn(organisation.path)) },
        'listKey',
        cursor,
        ASSIGNMENT_PAGE,
      ),
    ])
    const counts = await countsOf(page.items.map(({ courseId }) => countId(courseId, organisationId)))
    return {
      day: now.day,
      groupMinimum: GROUP_MINIMUM,
      organisationName: organisation.name,
      memberCount: members.get(organisationId) ?? 0,
      assignments: page.items.map((assignment) => ({
        ...view(assignment),
        finished: finishedOf(assignment, organisationId, counts, shown),
        mayWithdraw: assignment.active && mayActFor(caller, OFFICERS, assignment.organisationPath),
      })),
      nextCursor: page.nextCursor,
    }
  },

  'course.assignmentParts': async ({ caller }, { assignmentId, organisationId }) => {
    const [organisation, found] = await Promise.all([
      organisationFor(caller, organisationId),
      courseAssignments.get(assignmentId),
    ])
    const assignment = found ?? fail(assignmentNotFound)
    const { tree, members, shown } = await treeOf(organisation)
    const parts = tree.filter(({ parentId }) => parentId === organisationId)
    const counts = await countsOf(parts.map(({ _id }) => countId(assignment.courseId, _id)))
    return {
      parts: parts.map(({ _id, name }) => ({
        organisationId: _id,
        organisationName: name,
        memberCount: members.get(_id) ?? 0,
        finished: finishedOf(assignment, _id, counts, shown),
      })),
    }
  },
})

/** An organisation the caller is an officer of, by a grant on it or above it. */
async function organisationFor(caller: Identity, organisationId: string): Promise<Organisation> {
  const organisation = (await organisations.get(organisationId)) ?? fail(organisationUnknown)
  if (!mayActFor(caller, OFFICERS, organisation.path)) fail(accessDenied)
  return organisation
}

/** The whole tree an organisation stands in, since what may be shown of it depends on its siblings. */
async function treeOf({ path }: Organisation) {
  const tree = await subtree(`/${idsOn(path)[0] ?? ''}/`)
  const units = tree.map(({ _id, parentId, memberCount }) => ({ id: _id, parentId, memberCount }))
  return { tree, members: totals(units), shown: showable(units) }
}

/** Ids of the organisations on a path, from the root on. */
function idsOn(path: string): string[] {
  return path.split('/').filter((id) => id !== '')
}

async function countsOf(ids: readonly string[]) {
  const counts = await courseCounts.getMany([...new Set(ids)])
  return new Map(counts.map(({ _id, finished }) => [_id, finished]))
}

function finishedOf(
  { courseId, memberScope }: Assignment,
  organisationId: string,
  counts: Awaited<ReturnType<typeof countsOf>>,
  shown: ReadonlySet<string>,
): number | null {
  const finished = counts.get(countId(courseId, organisationId))?.[memberScope] ?? 0
  return shownFinished(finished, memberScope, shown.has(organisationId))
}

function view(assignment: Assignment) {
  const { _id, assignedBy, withdrawn, ...fields } = assignment
  return {
    ...fields,
    assignmentId: _id,
    by: assignedBy.name,
    withdrawn: withdrawn && { at: withdrawn.at, by: withdrawn.name, reason: withdrawn.reason },
  }
}
