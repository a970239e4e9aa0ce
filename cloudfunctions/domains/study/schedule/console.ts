/** Editors plan what is read on which day. */
import { implement } from '../../../kernel/action'
import { fail } from '../../../kernel/errors'
import { type Identity, mayActFor } from '../../../kernel/identity'
import { addDays, type Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { topicTagOf } from '../../editorial'
import { type Organisation, organisations, organisationUnknown, subtree } from '../../organisation'
import { bundleId, studyBundles, studyHeads } from '../store'
import { dayClosed, dayTooFar, itemNotUsable, scheduleChanged, studyScheduleContract } from './contract'
import { DAYS_AHEAD, lineOf, ownerOf, type PlannedItem, refuseDay, samePlan } from './rules'
import { studyPlans } from './store'

export const studyScheduleActions = implement(studyScheduleContract, 'console', {
  'study.scheduleOrganisations': async ({ caller }) => {
    const paths = caller.grants.filter(({ role }) => role === 'editor').map((grant) => grant.organisationPath)
    const outermost = [...new Set(paths)].filter(
      (path) => !paths.some((other) => other !== path && path.startsWith(other)),
    )
    const found = await Promise.all(outermost.map(subtree))
    return {
      organisations: found.flat().map(({ _id, name, parentId, memberCount }) => ({
        id: _id,
        name,
        parentId,
        memberCount,
      })),
    }
  },

  'study.schedule': async ({ caller, now }, { organisationId, from, days }) => {
    const organisation = await editable(caller, organisationId)
    const range = Array.from({ length: days }, (_, index) => addDays(from, index))
    return {
      today: now.day,
      until: addDays(now.day, DAYS_AHEAD),
      days: await daysOf(organisation, range, now),
    }
  },

  'study.planDays': async ({ caller, now }, { organisationId, days }) => {
    const organisation = await editable(caller, organisationId)
    for (const { day } of days) {
      const refusal = refuseDay(day, now.day)
      if (refusal) return fail(refusal === 'closed' ? dayClosed : dayTooFar)
    }
    await refuseUnusable(days.flatMap(({ items }) => items))
    return transaction(async (running) => {
      const planned = []
      for (const { day, revision, items } of days) {
        const _id = bundleId(day, organisation._id)
        const current = await studyPlans.within(running).get(_id)
        const seen = current?.revision ?? 0
        const repeated = seen === revision + 1 && samePlan(current?.items ?? [], items)
        if (seen !== revision && !repeated) return fail(scheduleChanged)
        if (!repeated)
          await studyPlans.within(running).put({
            ...{ _id, organisationId: organisation._id, day, items, revision: revision + 1 },
            ...{ editorName: caller.name, updatedAt: now.iso },
          })
        planned.push({ day, revision: revision + 1 })
      }
      return { days: planned }
    })
  },
})

async function editable(caller: Identity, organisationId: string): Promise<Organisation> {
  const organisation = await organisations.get(organisationId)
  if (!organisation || !mayActFor(caller, ['editor'], organisation.path)) return fail(organisationUnknown)
  return organisation
}

async function refuseUnusable(items: readonly PlannedItem[]): Promise<void> {
  const cards = await cardsOf(items.map(({ contentId }) => contentId))
  if (items.some(({ contentId }) => cards.get(contentId)?.trouble !== null)) fail(itemNotUsable)
}

/** Three trips: the plans and bundles of the days, names of superiors beside them, then the items. */
async function daysOf(organisation: Organisation, range: readonly string[], now: Moment) {
  const line = lineOf(organisation.path)
  const ids = range.flatMap((day) => line.map((id) => bundleId(day, id)))
  const [plans, bundles, superiors] = await Promise.all([
    studyPlans.getMany(ids),
    studyBundles.getMany(
      range.filter((day) => day <= now.day).flatMap((day) => line.map((id) => bundleId(day, id))),
    ),
    organisations.getMany(line),
  ])
  const cards = await cardsOf(
    [...plans, ...bundles].flatMap(({ items }) => items.map((item) => item.contentId)),
  )
  return range.map((day) => {
    const planOf = (id: string) =>
      plans.find((plan) => plan.organisationId === id && plan.day === day && plan.items.length > 0)
    const owner = ownerOf(line, (id) => planOf(id) !== undefined)
    const plan = planOf(owner)
    const closed = day <= now.day
    const offered = bundles.find((bundle) => bundle._id === bundleId(day, owner))
    const own = plans.find(({ _id }) => _id === bundleId(day, organisation._id))
    const kind = !plan
      ? ('none' as const)
      : owner === organisation._id
        ? ('own' as const)
        : ('inherited' as const)
    return {
      day,
      state: closed ? ('closed' as const) : ('open' as const),
      revision: own?.revision ?? 0,
      items: (closed ? (offered?.items ?? []) : (plan?.items ?? [])).map(({ contentId, required }) => ({
        ...(cards.get(contentId) ?? unknownCard(contentId)),
        required,
      })),
      plan: kind,
      inheritedFrom: kind === 'inherited' ? (superiors.find(({ _id }) => _id === owner)?.name ?? null) : null,
      editorName: plan?.editorName ?? null,
    }
  })
}

async function cardsOf(contentIds: readonly string[]) {
  const heads = await studyHeads.getMany([...new Set(contentIds)])
  return new Map(
    heads.flatMap(({ _id, published }) =>
      published
        ? [
            [
              _id,
              {
                contentId: _id,
                title: published.title,
                topic: topicTagOf(published.topic),
                minutes: published.minutes,
                trouble: published.supersededBy ? ('superseded' as const) : null,
              },
            ] as const,
          ]
        : [],
    ),
  )
}

function unknownCard(contentId: string) {
  return { contentId, title: '已撤下的内容', topic: null, minutes: 0, trouble: 'unpublished' as const }
}
