/** What other domains use of this one. */
import { rootIdOf } from '../../kernel/identity'
import { dayOf } from '../../kernel/time'
import { shelfKey } from './finding'
import { disclosureHeads } from './store'
import { publicTitle } from './views'

/** The title of a disclosure that is open to objections today; null for any other. */
export async function titleInWindow(disclosureId: string): Promise<string | null> {
  const head = await disclosureHeads.get(disclosureId)
  const open = head?.life === 'open' && head.window !== null && dayOf(Date.now()) <= head.window.lastDay
  return open ? (head.shown?.fields.title ?? null) : null
}

/** A disclosure as something to be commented on; null for what the public can't read. One document. */
export async function commentedDisclosure(disclosureId: string) {
  const head = await disclosureHeads.get(disclosureId)
  if (!head?.shown || head.hidden || head.life === 'withdrawn') return null
  const { organisationPath, aboutMemberIds } = head
  const rootPath = `/${rootIdOf(organisationPath)}/`
  return { title: head.shown.fields.title, rootPath, organisationPath, open: true, aboutMemberIds }
}

/** The newest disclosure, for a line on the home page; null while there is none. One document. */
export async function newestDisclosure() {
  const [head] = await disclosureHeads.find(
    { searchKeys: shelfKey({}) },
    {
      orderBy: [['listKey', 'desc']],
      limit: 1,
      fields: ['life', 'category', 'shown.fields.title', 'listKey'],
    },
  )
  return head ? { disclosureId: head._id, title: publicTitle(head) } : null
}
