/** Study hours at the desk. */
import { implement } from '../../kernel/action'
import { command, DuplicateError } from '../../kernel/database'
import { accessDenied, fail } from '../../kernel/errors'
import { type Identity, mayActFor, rootIdOf } from '../../kernel/identity'
import { pageByKey } from '../../kernel/paging'
import type { Moment } from '../../kernel/time'
import {
  identityByMemberId,
  membersOf,
  memberUnknown,
  type Organisation,
  organisations,
  organisationUnknown,
  subtree,
} from '../organisation'
import { certificateFor } from './certificates'
import { hoursContract } from './contract'
import { entryUnknown, firstDayPast, targetsChanged } from './errors'
import { decide, OFFICERS, propose } from './proposals'
import { bandsOf, firstTarget, isOfficer, progressOf, refuseDay, refuseDecision, targetOf } from './rules'
import {
  emptyYear,
  entriesOfAll,
  hoursEntries,
  hoursLooks,
  hoursProposals,
  hoursTargets,
  hoursYears,
  targetsSetBy,
  yearId,
} from './store'
import { entryView, proposalView } from './views'

const PROPOSALS_PAGE = 30
/** Members of one page of the export: with a hundred entries each they still fit one read. */
const EXPORT_MEMBERS = 10

export const hoursConsoleActions = implement(hoursContract, 'console', {
  'hours.overview': async ({ caller, now }, { organisationId, year }) => {
    const organisation = await officeOf(caller, organisationId)
    const { people, target } = await peopleWithProgress(organisation, year, now)
    return {
      year,
      organisationName: organisation.name,
      memberCount: people.length,
      target,
      bands: bandsOf(people.map(({ progress }) => progress)),
      mayList: holdsOfficeAt(caller, organisationId),
    }
  },

  'hours.members': async ({ caller, now }, { organisationId, year }) => {
    const organisation = await ownOffice(caller, organisationId)
    const [{ people }] = await Promise.all([
      peopleWithProgress(organisation, year, now),
      noteLook(caller, organisationId, now),
    ])
    return { members: people }
  },

  'hours.entriesOf': async ({ caller, now }, { organisationId, year, memberId: one, cursor }) => {
    await ownOffice(caller, organisationId)
    const [all] = await Promise.all([membersOf(organisationId), noteLook(caller, organisationId, now)])
    const roster = one === undefined ? all : all.filter(({ _id }) => _id === one)
    const start = cursor === undefined ? 0 : roster.findIndex(({ _id }) => _id === cursor)
    const part = roster.slice(Math.max(0, start), Math.max(0, start) + EXPORT_MEMBERS)
    const entries = await entriesOfAll(
      part.map(({ _id }) => _id),
      year,
    )
    return {
      members: part.map(({ _id, name }) => ({
        memberId: _id,
        name,
        entries: entries.filter(({ memberId }) => memberId === _id).map(entryView),
      })),
      nextCursor: roster[Math.max(0, start) + EXPORT_MEMBERS]?._id ?? null,
    }
  },

  'hours.certificateOf': async ({ caller, now }, { memberId, year }) => {
    const member = (await identityByMemberId(memberId, now)) ?? fail(memberUnknown)
    if (!holdsOfficeAt(caller, member.organisationId)) fail(accessDenied)
    await noteLook(caller, member.organisationId, now)
    return certificateFor(member, year, now)
  },

  'hours.propose': async ({ caller, now }, { title, ...fields }) => {
    const refusal = refuseDay(fields.day, now.day)
    if (refusal) fail(refusal)
    const evidence = { kind: 'makeUp' as const, id: fields.proposalId, title }
    return proposalView(await propose(caller, now, { ...fields, kind: 'makeUp', evidence }))
  },

  'hours.correct': async ({ caller, now }, { proposalId, entryId, minutes, reason }) => {
    const entry = (await hoursEntries.get(entryId)) ?? fail(entryUnknown)
    const { memberId, day } = entry
    const evidence = { kind: 'correction' as const, id: proposalId, title: entry.evidence.title }
    return proposalView(
      await propose(caller, now, {
        proposalId,
        kind: 'correction',
        memberId,
        day,
        minutes,
        evidence,
        reason,
      }),
    )
  },

  'hours.proposals': async ({ caller }, { organisationId, state, cursor }) => {
    const { path } = await officeOf(caller, organisationId)
    const covered = await subtree(path)
    const page = await pageByKey(
      hoursProposals,
      { organisationId: command.in(covered.map(({ _id }) => _id)), state },
      'listKey',
      cursor,
      PROPOSALS_PAGE,
    )
    return {
      proposals: page.items.map((proposal) => ({
        ...proposalView(proposal),
        mayDecide: refuseDecision(proposal, caller.memberId) === null,
      })),
      nextCursor: page.nextCursor,
    }
  },

  'hours.decide': async ({ caller, now }, input) => proposalView(await decide(caller, now, input)),

  'hours.targets': async ({ caller }) => targetsFor(caller),

  'hours.setTarget': async ({ caller, now }, version) => {
    const rootId = rootIdOf(caller.organisationPath)
    if (!mayActFor(caller, ['administrator'], `/${rootId}/`)) fail(accessDenied)
    if (version.from < now.day) fail(firstDayPast)
    const [latest] = await targetsSetBy(caller.organisationPath)
    const _id = `${rootId}.${version.version}`
    const repeated = latest?._id === _id && latest.setBy === caller.memberId && latest.from === version.from
    if (!repeated) {
      if (version.version !== (latest?.version ?? firstTarget.version) + 1) fail(targetsChanged)
      try {
        await hoursTargets.add({ _id, rootId, setBy: caller.memberId, ...version })
      } catch (problem) {
        if (!(problem instanceof DuplicateError)) throw problem
        fail(targetsChanged)
      }
    }
    return targetsFor(caller)
  },
})

async function targetsFor(caller: Identity) {
  const own = await targetsSetBy(caller.organisationPath)
  const maySet = mayActFor(caller, ['administrator'], `/${rootIdOf(caller.organisationPath)}/`)
  return { versions: [...own, firstTarget], maySet }
}

/** The organisation, for an officer of it or of one above. */
async function officeOf(caller: Identity, organisationId: string): Promise<Organisation> {
  const organisation = (await organisations.get(organisationId)) ?? fail(organisationUnknown)
  if (!mayActFor(caller, OFFICERS, organisation.path)) fail(accessDenied)
  return organisation
}

/** The organisation, for its very own officers: names are theirs to see and nobody's above. */
async function ownOffice(caller: Identity, organisationId: string): Promise<Organisation> {
  const organisation = await officeOf(caller, organisationId)
  if (!holdsOfficeAt(caller, organisationId)) fail(accessDenied)
  return organisation
}

function holdsOfficeAt({ grants }: Identity, organisationId: string): boolean {
  return isOfficer(grants.filter((grant) => grant.organisationId === organisationId))
}

/** The members of one organisation with their year, by name: there is no order of merit. */
async function peopleWithProgress(organisation: Organisation, year: number, now: Moment) {
  const [roster, own] = await Promise.all([membersOf(organisation._id), targetsSetBy(organisation.path)])
  const years = await hoursYears.getMany(roster.map(({ _id }) => yearId(year, _id)))
  const byMember = new Map(years.map((sum) => [sum.memberId, sum]))
  const target = targetOf(own, year, now.day)
  const people = roster.map(({ _id, name, grants }) => {
    const officer = isOfficer(grants)
    const progress = progressOf(byMember.get(_id) ?? emptyYear(year, _id), target, officer)
    return { memberId: _id, name, officer, progress }
  })
  return { target, people: people.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')) }
}

/** Once a day is enough to know who looked. */
async function noteLook(officer: Identity, organisationId: string, now: Moment): Promise<void> {
  const { memberId, name } = officer
  const _id = `${now.day}.${memberId}.${organisationId}`
  await hoursLooks.put({ _id, organisationId, day: now.day, officerName: name })
}
