/** The day's bundle of an organisation: made once, then read by everybody and kept by the function instance. */
import { DuplicateError } from '../../kernel/database'
import { pageByKey } from '../../kernel/paging'
import type { Head } from '../editorial'
import type { StudyContent } from './content'
import { kindOf } from './media'
import { chooseBundle } from './rules'
import { type BundleItem, bundleId, studyBundles, type StudyBundle, studyHeads } from './store'

/** How many earlier bundles are looked at, so that an item comes back as late as possible. */
const REMEMBERED_BUNDLES = 60
/** How many of the newest published items are considered. */
const CANDIDATES = 200
/** Bundles of this instance; the oldest goes when there are more, so that memory stays flat. */
const KEPT_BUNDLES = 50

const kept = new Map<string, StudyBundle>()

/** The root of an organisation's tree, which decides on the study plan. */
export function rootOf(organisationPath: string): string {
  return organisationPath.split('/')[1] ?? ''
}

/** The bundle of the day; made now if no job has made it yet. One read, or none when the instance has it. */
export async function bundleFor(organisationPath: string, day: string): Promise<StudyBundle> {
  const id = bundleId(day, rootOf(organisationPath))
  const known = kept.get(id)
  if (known) return known
  const bundle = (await studyBundles.get(id)) ?? (await makeBundle(rootOf(organisationPath), day)).bundle
  // An empty bundle is not kept: the first published item should appear at once.
  if (bundle.items.length > 0) keep(bundle)
  return bundle
}

/** Makes the bundle of a day unless there is one; two makers at once end with the same one. */
export async function makeBundle(organisationId: string, day: string) {
  const _id = bundleId(day, organisationId)
  const [candidates, earlier] = await Promise.all([
    pageByKey(studyHeads, { live: true }, 'listKey', undefined, CANDIDATES),
    studyBundles.find({ organisationId }, { orderBy: [['day', 'desc']], limit: REMEMBERED_BUNDLES }),
  ])
  const chosen = chooseBundle(
    candidates.items.map((head) => ({ contentId: head._id, publishedAt: head.publishedAt ?? '' })),
    earlier.map(({ items }) => items.map(({ contentId }) => contentId)),
  )
  const items = chosen.flatMap((contentId, index) => {
    const head = candidates.items.find((candidate) => candidate._id === contentId)
    return head?.published ? [bundleItem(head, head.published, index === 0)] : []
  })
  const bundle = { _id, organisationId, day, items }
  if (items.length === 0) return { bundle, made: false }
  try {
    await studyBundles.add(bundle)
    return { bundle, made: true }
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
    return { bundle: (await studyBundles.get(_id)) ?? bundle, made: false }
  }
}

/** What lists show of a published item. */
export function cardOf(head: Head<StudyContent>, content: StudyContent) {
  const { title, summary, topic, minutes, source } = content
  return { contentId: head._id, kind: kindOf(content), title, summary, topic, minutes, issuer: source.issuer }
}

function bundleItem(head: Head<StudyContent>, content: StudyContent, required: boolean): BundleItem {
  return { ...cardOf(head, content), required }
}

function keep(bundle: StudyBundle): void {
  kept.set(bundle._id, bundle)
  const oldest = kept.keys().next().value
  if (kept.size > KEPT_BUNDLES && oldest !== undefined) kept.delete(oldest)
}
