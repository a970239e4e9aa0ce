/** Telling subscribers of a publication: some of them a tick, each once. */
import { command } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { queueMessage } from '../message'
import { type Disclosure, disclosureHeads, disclosureSubscriptions } from './store'

/** Publications and people of one tick. */
const BATCH = 50
const PEOPLE = 100
/** People told in one transaction. */
const AT_ONCE = 20

/** @returns how many people were told */
export async function tellSubscribers(now: Moment): Promise<number> {
  const untold = await disclosureHeads.find(
    { untoldSince: command.gt('') },
    { orderBy: [['untoldSince', 'asc']], limit: BATCH },
  )
  let told = 0
  for (const head of untold) told += await tellOf(head, now)
  return told
}

async function tellOf(head: Disclosure, now: Moment): Promise<number> {
  const { _id, category, toldUpTo, untoldSince } = head
  const people = await disclosureSubscriptions.find(
    { category, personId: command.gt(toldUpTo) },
    { orderBy: [['personId', 'asc']], limit: PEOPLE },
  )
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE)
    await transaction(async (running) => {
      for (const { personId } of some) await queueMessage(running, now, messageTo(head, personId))
    })
  }
  const last = people.at(-1)?.personId ?? toldUpTo
  // A newer version begins anew and has another mark.
  await disclosureHeads.updateWhere(
    { _id, untoldSince },
    people.length < PEOPLE ? { untoldSince: null, toldUpTo: '' } : { toldUpTo: last },
  )
  return people.length
}

function messageTo({ _id, shown, organisationName, window }: Disclosure, personId: string) {
  return {
    messageId: `disclosure.${_id}.${shown!.version}.${personId}`,
    personId,
    template: 'disclosurePublished' as const,
    data: { title: shown!.fields.title, organisation: organisationName, until: chineseDay(window!.lastDay) },
    page: `/packages/disclosure/detail/index?disclosureId=${encodeURIComponent(_id)}`,
  }
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
