/** The day's bundle of an organisation: made once, then read by everybody and kept by the function instance. */
import { DuplicateError } from '../../kernel/database'
import { pageByKey } from '../../kernel/paging'
import type { Head, Topic } from '../editorial'
import type { StudyContent } from './content'
import { kindOf } from './media'
import { chooseBundle } from './rules'
import { lineOf, ownerOf, type PlannedItem } from './schedule/rules'
import { studyPlans } from './schedule/store'
import { type BundleItem, bundleId, studyBundles, type StudyBundle, studyHeads } from './store'

/** How many earlier bundles are looked at, so that an item comes back as late as possible. */
const REMEMBERED_BUNDLES = 60
/** How many of the newest published items are considered. */
const CANDIDATES = 200
/** Bundles of this instance; the oldest goes when there are more, so that memory stays flat. */
const KEPT_BUNDLES = 200

/** The topics an organisation answers badly, the worst first; told by a domain this one knows nothing of. */
export type WeakTopicsSource = (organisationId: string) => Promise<Topic[]>

const kept = new Map<string, StudyBundle>()

/**
 * The bundle of the day for members of this organisation: of the nearest superior that planned the day, else of the
 * root. Made now if no job has made it yet. One trip, or none when the instance has it: plans of a day that has begun
 * no longer change, so what was found once holds all day.
 */
export async function bundleFor(
  organisationPath: string,
  day: string,
  weakTopicsOf: WeakTopicsSource,
): Promise<StudyBundle> {
  const key = `${day} ${organisationPath}`
  const known = kept.get(key)
  if (known) return known
  const line = lineOf(organisationPath)
  const ids = line.map((id) => bundleId(day, id))
  const [bundles, plans] = await Promise.all([studyBundles.getMany(ids), studyPlans.getMany(ids)])
  const planOf = (id: string) => plans.find((plan) => plan.organisationId === id && plan.items.length > 0)
  const owner = ownerOf(line, (id) => planOf(id) !== undefined)
  const bundle =
    bundles.find(({ organisationId }) => organisationId === owner) ??
    (await makeBundle(owner, day, planOf(owner)?.items, weakTopicsOf)).bundle
  // An empty bundle is not kept: the first published item should appear at once.
  if (bundle.items.length > 0) keep(key, bundle)
  return bundle
}

/**
 * Makes the bundle of a day unless there is one; two makers at once end with the same one.
 * @param planned what the editors planned; what of it is no longer in force is left out
 * @param weakTopicsOf asked only when nothing is planned
 */
export async function makeBundle(
  organisationId: string,
  day: string,
  planned: readonly PlannedItem[] = [],
  weakTopicsOf: WeakTopicsSource,
) {
  const _id = bundleId(day, organisationId)
  const asPlanned = await plannedItems(planned)
  const items = asPlanned.length > 0 ? asPlanned : await itemsByRule(organisationId, weakTopicsOf)
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

async function plannedItems(planned: readonly PlannedItem[]): Promise<BundleItem[]> {
  const heads = await studyHeads.getMany(planned.map(({ contentId }) => contentId))
  return planned.flatMap(({ contentId, required }) => {
    const head = heads.find(({ _id }) => _id === contentId)
    return head?.published && !head.published.supersededBy ? [bundleItem(head, head.published, required)] : []
  })
}

async function itemsByRule(organisationId: string, weakTopicsOf: WeakTopicsSource): Promise<BundleItem[]> {
  const [candidates, earlier, weak] = await Promise.all([
    pageByKey(studyHeads, { live: true }, 'listKey', undefined, CANDIDATES),
    studyBundles.find({ organisationId }, { orderBy: [['day', 'desc']], limit: REMEMBERED_BUNDLES }),
    weakTopicsOf(organisationId),
  ])
  const inForce = candidates.items.flatMap((head) =>
    head.published && !head.published.supersededBy ? [{ head, content: head.published }] : [],
  )
  const chosen = chooseBundle(
    inForce.map(({ head, content }) => ({
      contentId: head._id,
      publishedAt: head.publishedAt ?? '',
      required: content.required,
    })),
    earlier.map(({ items }) => items.map(({ contentId }) => contentId)),
    new Set(inForce.filter(({ content }) => weak.includes(content.topic)).map(({ head }) => head._id)),
  )
  return chosen.flatMap((contentId, index) =>
    inForce
      .filter(({ head }) => head._id === contentId)
      .map(({ head, content }) => bundleItem(head, content, content.required || index === 0)),
  )
}

/** What lists show of a published item. */
export function cardOf(head: Head<StudyContent>, content: StudyContent) {
  const { title, summary, topic, minutes, source } = content
  return { contentId: head._id, kind: kindOf(content), title, summary, topic, minutes, issuer: source.issuer }
}

function bundleItem(head: Head<StudyContent>, content: StudyContent, required: boolean): BundleItem {
  return { ...cardOf(head, content), required }
}

function keep(key: string, bundle: StudyBundle): void {
  kept.set(key, bundle)
  const oldest = kept.keys().next().value
  if (kept.size > KEPT_BUNDLES && oldest !== undefined) kept.delete(oldest)
}
