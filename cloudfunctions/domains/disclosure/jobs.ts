/** What the tick does for disclosures; each can be repeated. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { releaseAttachments } from '../attachment'
import { calendarKnows } from '../calendar'
import { erased } from '../transparency'
import { firstProvisionalDay, stageOf, windowFrom } from './changes'
import { disclosureContract } from './contract'
import { searchKeysOf, yearOf } from './finding'
import { publishedEntryId, withdrawnEntryId } from './proven'
import { disclosureEvents, disclosureHeads, disclosureVersions, type VersionFields, versionId } from './store'
import { tellSubscribers } from './telling'
import { hiddenTitle } from './views'

/** Disclosures of one tick; the next one goes on. */
const BATCH = 20

export const disclosureJobs = implement(disclosureContract, 'jobs', {
  'disclosure.tell': async ({ now }) => ({ told: await tellSubscribers(now) }),

  'disclosure.hide': async ({ now }) => {
    const due = await disclosureHeads.find(
      { hideOn: command.gt('').and(command.lte(now.day)) },
      { orderBy: [['hideOn', 'asc']], limit: BATCH, fields: ['version'] },
    )
    for (const { _id } of due) await hide(_id, now)
    return { hidden: due.length }
  },

  'disclosure.recount': async () => {
    const waiting = await disclosureHeads.find(
      { provisionalDay: command.gt('') },
      { orderBy: [['provisionalDay', 'asc']], limit: BATCH, fields: ['provisionalDay'] },
    )
    let recounted = 0
    for (const { _id, provisionalDay } of waiting)
      if (provisionalDay !== null && calendarKnows(Number(provisionalDay.slice(0, 4)))) {
        await recount(_id)
        recounted++
      }
    return { recounted }
  },
})

/** Counts the window of one disclosure by the calendar as it is known now. */
function recount(disclosureId: string): Promise<void> {
  return transaction(async (running) => {
    const head = await disclosureHeads.within(running).get(disclosureId)
    if (!head?.window) return
    const window = windowFrom(head.window.startDay, head.window.workingDays)
    await disclosureHeads
      .within(running)
      .update(disclosureId, { window, provisionalDay: firstProvisionalDay(window) })
  })
}

/** Removes what is about persons from every version: texts, files, and the salts by which the log could be tested. */
async function hide(disclosureId: string, now: Moment): Promise<void> {
  const files = await transaction(async (running) => {
    const head = await disclosureHeads.within(running).get(disclosureId)
    if (!head?.shown || head.hideOn === null || head.hideOn > now.day) return []
    const fileIds: string[] = []
    const title = hiddenTitle(head.category)
    for (let number = 1; number <= head.version; number++) {
      const _id = versionId(disclosureId, number)
      const version = await disclosureVersions.within(running).get(_id)
      if (!version) continue
      fileIds.push(...version.fields.attachments.map(({ fileId }) => fileId))
      if (version.publishedAt === null) {
        await disclosureVersions.within(running).remove(_id)
        continue
      }
      await disclosureVersions
        .within(running)
        .put({ ...version, fields: blank(version.fields, title), hidden: true })
      await erased(running, publishedEntryId(disclosureId, number))
    }
    if (head.withdrawal) await erased(running, withdrawnEntryId(disclosureId))
    const events = head.events + 1
    await disclosureHeads.within(running).put({
      ...head,
      title,
      // A correction that was on its way has nothing left to correct.
      version: head.shown.version,
      step: 'published',
      stage: stageOf('published', head.life),
      shown: { ...head.shown, fields: blank(head.shown.fields, title) },
      aboutMemberIds: [],
      closing: head.closing && { ...head.closing, text: '' },
      searchKeys: searchKeysOf(head.category, head.organisationPath, yearOf(head.shown.publishedAt), title),
      hideOn: null,
      hidden: true,
      events,
    })
    await disclosureEvents.within(running).put({
      _id: `${disclosureId}.${events}`,
      disclosureId,
      number: events,
      act: 'hide',
      version: head.version,
      at: now.iso,
      byName: '系统',
      note: null,
    })
    return fileIds
  })
  await releaseAttachments([...new Set(files)])
}

function blank(fields: VersionFields, title: string): VersionFields {
  return {
    ...fields,
    title,
    blocks: [{ type: 'paragraph', text: '公示期满，个人信息已隐去。' }],
    contact: '—',
    correction: fields.correction && '个人信息已隐去',
    aboutMemberIds: [],
    attachments: [],
  }
}
