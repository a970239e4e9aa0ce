/** A member studies: today's bundle, reading, resuming, finishing. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { bundleFor, type WeakTopicsSource } from './bundles'
import { completeStudy } from './complete'
import { contentNotFound, studyContract } from './contract'
import { cardView } from './library'
import { memberLibrary, withStates } from './member-library'
import { countReading } from './notes/time'
import { openItem } from './open'
import { recordId, studyRecords } from './store'

export const studyMemberActions = (weakTopicsOf: WeakTopicsSource) =>
  implement(studyContract, 'member', {
    'study.today': async ({ caller, now }) => ({
      day: now.day,
      ...(await todayOf(caller, now.day, weakTopicsOf)),
    }),

    'study.library': ({ caller }, query) => memberLibrary(caller.memberId, query),

    'study.open': ({ caller, now }, { contentId }) => openItem(caller.memberId, contentId, now),

    'study.savePosition': async ({ caller, now }, { contentId, sitting, ...place }) => {
      const id = recordId(caller.memberId, contentId)
      const changed = await studyRecords.update(id, place)
      if (!changed && !(await studyRecords.get(id))) return fail(contentNotFound)
      return countReading(caller.memberId, contentId, now, sitting)
    },

    'study.seeChanges': async ({ caller }, { contentId, version }) => {
      const id = recordId(caller.memberId, contentId)
      const changed = await studyRecords.update(id, { version })
      if (!changed && !(await studyRecords.get(id))) return fail(contentNotFound)
      return { version }
    },

    'study.complete': ({ caller, now }, input) => completeStudy(caller, now, input),
  })

/** Today's bundle with the member's progress; for the study tab and the home page. */
export async function todayOf(
  { memberId, organisationPath }: Pick<Identity, 'memberId' | 'organisationPath'>,
  day: string,
  weakTopicsOf: WeakTopicsSource,
) {
  const bundle = await bundleFor(organisationPath, day, weakTopicsOf)
  const items = await withStates(memberId, bundle.items.map(cardView))
  return { items, completedCount: items.filter(({ state }) => state === 'completed').length }
}
