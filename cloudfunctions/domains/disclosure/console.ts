/** 信息公示 at the desk. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { workingWindow } from '../calendar'
import { namesOfMembers, scopePaths } from '../organisation'
import { act, drop, type Found, save } from './acting'
import { categories, categoryIds } from './categories'
import { approved, checked, closed, corrected, returned, submitted, withdrawn } from './changes'
import { disclosureDeskContract } from './desk-contract'
import { disclosureUnknown } from './errors'
import type { ObjectionSource } from './model'
import { refuseClosing } from './rules'
import {
  atStage,
  type Disclosure,
  disclosureEvents,
  disclosureHeads,
  disclosureVersions,
  versionId,
} from './store'
import { deskView, rowOf } from './views'

const PAGE = 30
const EVENTS = 100
const OFFICERS = ['branchOfficer', 'committeeOfficer'] as const

/** @param objections where objections are handled */
export function disclosureConsoleActions(objections: ObjectionSource) {
  /** What the desk shows of a disclosure, after an act or on its own. */
  async function view(found: Found, caller: Identity, now: Moment) {
    const { head, version } = found
    const [events, ofIt, names] = await Promise.all([
      disclosureEvents.find({ disclosureId: head._id }, { orderBy: [['number', 'desc']], limit: EVENTS }),
      objections.objectionsOf(head._id),
      namesOfMembers(version.fields.aboutMemberIds),
    ])
    return deskView(found, names, ofIt, events, caller, now)
  }

  const done = async (...step: Parameters<typeof act>) => view(await act(...step), step[0], step[1])

  return implement(disclosureDeskContract, 'console', {
    'disclosure.categories': async () => ({
      categories: categoryIds.map((id) => ({ id, ...categories[id] })),
    }),

    'disclosure.desk': async ({ caller }, { stage, cursor }) => {
      const found: Disclosure[] = []
      // One path as a rule: offices inside one another count as one.
      for (const path of scopePaths(caller.grants, OFFICERS).sort().reverse()) {
        if (found.length > PAGE || (cursor !== undefined && cursor < path)) continue
        found.push(...(await atStage(stage, path, cursor, PAGE + 1 - found.length)))
      }
      const page = found.slice(0, PAGE)
      return {
        rows: page.map(rowOf),
        nextCursor: found.length > PAGE ? (page.at(-1)?.deskKey ?? null) : null,
      }
    },

    'disclosure.read': async ({ caller, now }, { disclosureId }) => {
      const head = (await disclosureHeads.get(disclosureId)) ?? fail(disclosureUnknown)
      if (!mayActFor(caller, OFFICERS, head.organisationPath)) fail(disclosureUnknown)
      const newest = versionId(disclosureId, head.version)
      const version = (await disclosureVersions.get(newest)) ?? fail(disclosureUnknown)
      return view({ head, version }, caller, now)
    },

    'disclosure.countWindow': async ({ now }, { workingDays }) => workingWindow(now.day, workingDays),

    'disclosure.save': async ({ caller, now }, given) => view(await save(caller, now, given), caller, now),

    'disclosure.submit': ({ caller, now }, { disclosureId }) =>
      done(caller, now, disclosureId, 'submit', submitted),

    'disclosure.check': ({ caller, now }, { disclosureId, looked }) =>
      done(caller, now, disclosureId, 'check', checked(looked)),

    'disclosure.return': ({ caller, now }, { disclosureId, reason }) =>
      done(caller, now, disclosureId, 'return', returned(reason)),

    'disclosure.approve': ({ caller, now }, { disclosureId }) =>
      done(caller, now, disclosureId, 'approve', approved),

    'disclosure.drop': async ({ caller, now }, { disclosureId }) => {
      const left = await drop(caller, now, disclosureId)
      return { disclosure: left && (await view(left, caller, now)) }
    },

    'disclosure.correct': ({ caller, now }, { disclosureId }) =>
      done(caller, now, disclosureId, 'correct', corrected),

    'disclosure.close': async ({ caller, now }, { disclosureId, text }) => {
      const [head, { open, total }] = await Promise.all([
        disclosureHeads.get(disclosureId),
        objections.objectionsOf(disclosureId),
      ])
      const refusal =
        head?.window && head.life === 'open' && refuseClosing(head.window.lastDay, now.day, open)
      if (refusal) fail(refusal)
      return done(caller, now, disclosureId, 'close', closed(text, total))
    },

    'disclosure.withdraw': ({ caller, now }, { disclosureId, reason }) =>
      done(caller, now, disclosureId, 'withdraw', withdrawn(reason)),
  })
}
