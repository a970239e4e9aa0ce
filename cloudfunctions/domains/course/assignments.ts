/** Officers assign courses to their organisations and see how many finished, never who. */
import type * as z from 'zod'
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { accessDenied, fail } from '../../kernel/errors'
import { GROUP_MINIMUM } from '../../kernel/groups'
import { type Identity, mayActFor, rootIdOf } from '../../kernel/identity'
import { pageByKey, timeKey } from '../../kernel/paging'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { type Organisation, organisations, organisationUnknown, subtree } from '../organisation'
import { assignmentContract, type assignmentMastery, assignmentNotFound } from './assignment-contract'
import { idsOn, planAssignment, showable, shownFinished, totals } from './assignment-rules'
import { readCourses } from './catalogue'
import { courseNotFound } from './contract'
import { nextReminder } from './reminder-rules'
import { gainsOf } from './test-rules'
import { type Assignment, type CourseCount, countId, courseAssignments, courseCounts } from './store'

const OFFICERS = ['branchOfficer', 'committeeOfficer'] as const
const ASSIGNMENT_PAGE = 20

/** How a group's mastery of the topic moved around an assignment; evaluation knows. */
export type MasterySource = (
  organisationId: string,
  assignment: Assignment,
  now: Moment,
) => Promise<z.output<typeof assignmentMastery>>

/** @param masteryOf wired in by the function */
export const assignmentConsoleActions = (masteryOf: MasterySource) =>
  implement(assignmentContract, 'console', {
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
          topic: course.topic,
          organisationPath: organisation.path,
          organisationName: organisation.name,
          assignedAt: now.iso,
          assignedBy: { memberId: caller.memberId, name: caller.name },
          active: true,
          withdrawn: null,
          listKey: timeKey(now.iso, assignmentId),
          remindAt: '',
          remindedTo: '',
        }
        made.remindAt = nextReminder(made, now.iso)
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
        const next = {
          ...found,
          active: false,
          remindAt: '',
          withdrawn: { at: now.iso, memberId, name, reason },
        }
        await courseAssignments.within(running).put(next)
        return view(next)
      }),

    'course.assignments': async ({ caller, now }, { organisationId, cursor }) => {
      const { organisation, members, shown } = await treeFor(caller, organisationId)
      const [page, counts] = await Promise.all([
        pageByKey(
          courseAssignments,
          { organisationId: command.in(idsOn(organisation.path)) },
          'listKey',
          cursor,
          ASSIGNMENT_PAGE,
        ),
        courseCounts.find({ organisationId }, { limit: 1000 }),
      ])
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

    'course.assignmentParts': async ({ caller, now }, { assignmentId, organisationId }) => {
      const [{ tree, members, shown }, found] = await Promise.all([
        treeFor(caller, organisationId),
        courseAssignments.get(assignmentId),
      ])
      const assignment = found ?? fail(assignmentNotFound)
      const [counts, mastery] = await Promise.all([
        courseCounts.find({ courseId: assignment.courseId }, { limit: 1000 }),
        // An office's holders are too few to move the figures of the whole group.
        assignment.memberScope === 'all' ? masteryOf(organisationId, assignment, now) : null,
      ])
      const parts = tree.filter(({ parentId }) => parentId === organisationId)
      return {
        effects: gainsOf(counts.find((count) => count.organisationId === organisationId)?.pairs),
        mastery,
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

/**
 * An organisation the caller is an officer of, in the whole tree it stands in, since what may be shown of it depends on
 * its siblings. One trip: the caller's grants tell which trees these are.
 */
async function treeFor(caller: Identity, organisationId: string) {
  const roots = new Set(caller.grants.map(({ organisationPath }) => rootIdOf(organisationPath)))
  const trees = await Promise.all([...roots].map((root) => subtree(`/${root}/`)))
  const tree = trees.find((units) => units.some(({ _id }) => _id === organisationId)) ?? []
  const organisation = tree.find(({ _id }) => _id === organisationId) ?? fail(organisationUnknown)
  if (!mayActFor(caller, OFFICERS, organisation.path)) fail(accessDenied)
  const units = tree.map(({ _id, parentId, memberCount }) => ({ id: _id, parentId, memberCount }))
  return { organisation, tree, members: totals(units), shown: showable(units) }
}

function finishedOf(
  { courseId, memberScope }: Assignment,
  organisationId: string,
  counts: readonly CourseCount[],
  shown: ReadonlySet<string>,
): number | null {
  const count = counts.find(({ _id }) => _id === countId(courseId, organisationId))
  return shownFinished(count?.finished[memberScope] ?? 0, memberScope, shown.has(organisationId))
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
