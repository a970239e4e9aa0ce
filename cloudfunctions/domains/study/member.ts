/** A member studies: today's bundle, reading, resuming, finishing. */
import { implement } from '../../kernel/action'
import { DuplicateError } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { bundleFor } from './bundles'
import { completeStudy } from './complete'
import { contentNotFound, studyContract } from './contract'
import { articleView, cardView, libraryPage, published } from './library'
import { checkQuestionId } from './rules'
import { recordId, recordsOf, studyHeads, studyRecords, type StudyRecord } from './store'

export const studyMemberActions = implement(studyContract, 'member', {
  'study.today': async ({ caller, now }) => ({
    day: now.day,
    ...(await todayOf(caller.memberId, caller.organisationPath, now.day)),
  }),

  'study.library': async ({ caller }, { topic, cursor }) => {
    const page = await libraryPage(topic, cursor)
    return { ...page, items: await withStates(caller.memberId, page.items) }
  },

  'study.open': async ({ caller, now }, { contentId }) => {
    const id = recordId(caller.memberId, contentId)
    const [head, record] = await Promise.all([studyHeads.get(contentId), studyRecords.get(id)])
    const item = published(head)
    if (!record)
      await addOnce({
        _id: id,
        memberId: caller.memberId,
        contentId,
        state: 'reading',
        position: 0,
        openedAt: now.iso,
        completedAt: null,
        results: null,
        points: null,
      })
    return {
      content: articleView(item),
      checkQuestions: item.content.checkQuestions.map(({ kind, stem, options }, index) => ({
        id: checkQuestionId(index),
        kind,
        stem,
        options,
      })),
      progress: {
        state: stateOf(record),
        position: record?.position ?? 0,
        completedAt: record?.completedAt ?? null,
      },
    }
  },

  'study.savePosition': async ({ caller }, { contentId, position }) => {
    const id = recordId(caller.memberId, contentId)
    const changed = await studyRecords.update(id, { position })
    if (!changed && !(await studyRecords.get(id))) fail(contentNotFound)
    return { position }
  },

  'study.complete': ({ caller, now }, input) => completeStudy(caller, now, input),
})

/** Today's bundle with the member's progress; for the study tab and the home page. */
export async function todayOf(memberId: string, organisationPath: string, day: string) {
  const bundle = await bundleFor(organisationPath, day)
  const items = await withStates(memberId, bundle.items.map(cardView))
  return { items, completedCount: items.filter(({ state }) => state === 'completed').length }
}

async function withStates<T extends { contentId: string }>(memberId: string, items: readonly T[]) {
  const records = await recordsOf(
    memberId,
    items.map(({ contentId }) => contentId),
  )
  const byContent = new Map(records.map((record) => [record.contentId, record]))
  return items.map((item) => ({ ...item, state: stateOf(byContent.get(item.contentId) ?? null) }))
}

function stateOf(record: StudyRecord | null): 'new' | StudyRecord['state'] {
  return record?.state ?? 'new'
}

/** Opening the same item on two devices at once is not an error. */
async function addOnce(record: StudyRecord): Promise<void> {
  try {
    await studyRecords.add(record)
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
  }
}
