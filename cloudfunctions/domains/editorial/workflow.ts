/** Draft → review → publication, for any kind of edited item. Each step is one transaction. */
import type { Filter, Transaction } from '../../kernel/database'
import { type ErrorKind, fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { pageByKey, timeKey } from '../../kernel/paging'
import { hashFraction } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { editorialErrors } from './errors'
import { topicTagOf } from './model'
import { planSave, refusePublication, refuseWithdrawal, written } from './rules'
import {
  type EditorialCollections,
  type EditorialFields,
  type Findable,
  type Head,
  type Version,
  versionId,
} from './store'

const EDITOR_PAGE = 30
/** Sorts before every instant. */
const BEFORE_ALL = '0'
/** Versions of one item that are listed. */
const HISTORY = 100
const notFindable: Findable = { searchKeys: [], initials: '' }

/**
 * The steps of the workflow over one pair of collections.
 * @param findableBy how a published text is found; left out for items that are not searched
 */
export function editorialWorkflow<F extends EditorialFields>(
  { heads, versions }: EditorialCollections<F>,
  findableBy: (fields: F) => Findable = () => notFindable,
) {
  /** Reads a version, decides, and writes the changed version, all in one transaction. */
  function step(
    itemId: string,
    version: number,
    now: Moment,
    decide: (current: Version<F>) => Partial<Version<F>> | ErrorKind | 'repeat',
    also?: (next: Version<F>, running: Transaction) => Promise<void>,
  ): Promise<Version<F>> {
    return transaction(async (running) => {
      const current = await versions.within(running).get(versionId(itemId, version))
      if (!current) return fail(editorialErrors.draftNotFound)
      const decision = decide(current)
      if (decision === 'repeat') return current
      if ('code' in decision) return fail(decision)
      const next = { ...current, ...decision, updatedAt: now.iso, listKey: timeKey(now.iso, current._id) }
      await versions.within(running).put(next)
      await also?.(next, running)
      return next
    })
  }

  return {
    /** @param narrowed to a topic, or to what carries a search key */
    list(status: Version<F>['status'], cursor: string | undefined, narrowed: Filter = {}) {
      return pageByKey(versions, { status, ...narrowed }, 'listKey', cursor, EDITOR_PAGE)
    },

    /** The versions of an item, newest first. */
    history(itemId: string): Promise<Version<F>[]> {
      return versions.find({ itemId }, { orderBy: [['version', 'desc']], limit: HISTORY })
    },

    async get(itemId: string, version: number): Promise<Version<F>> {
      return (await versions.get(versionId(itemId, version))) ?? fail(editorialErrors.draftNotFound)
    },

    save(itemId: string, revision: number, fields: F, editor: Identity, now: Moment): Promise<Version<F>> {
      return transaction(async (running) => {
        const head = await heads.within(running).get(itemId)
        const latest = head && (await versions.within(running).get(versionId(itemId, head.latestVersion)))
        const plan = planSave(head, latest, editor.memberId, revision, fields)
        if ('code' in plan) return fail(plan)
        if (plan.kind === 'repeat' && latest) return latest
        const base = plan.kind === 'change' ? latest : null
        const version = plan.kind === 'create' ? plan.version : (latest?.version ?? 1)
        const _id = versionId(itemId, version)
        const next: Version<F> = {
          _id,
          itemId,
          version,
          revision: (base?.revision ?? 0) + 1,
          status: 'draft',
          ...written(base, editor, fields),
          ...findableBy(fields),
          withdrawnById: null,
          lastEditorId: editor.memberId,
          reviewerId: null,
          reviewerName: null,
          publishedAt: null,
          note: base?.note ?? null,
          updatedAt: now.iso,
          listKey: timeKey(now.iso, _id),
        }
        await versions.within(running).put(next)
        if (plan.kind === 'create')
          await heads.within(running).put({ ...(head ?? newHead<F>(itemId)), latestVersion: version })
        return next
      })
    },

    /** Puts back what the editor's changes to somebody else's draft replaced; they are then no author of it. */
    withdraw(
      itemId: string,
      version: number,
      revision: number,
      editor: Identity,
      now: Moment,
    ): Promise<Version<F>> {
      return step(itemId, version, now, (current) => {
        const { replaced } = current
        if (current.revision === revision + 1 && current.withdrawnById === editor.memberId) return 'repeat'
        if (current.revision !== revision) return editorialErrors.draftChanged
        const refusal = refuseWithdrawal(current, editor.memberId)
        if (refusal || !replaced) return refusal ?? editorialErrors.nothingToWithdraw
        const { memberId } = editor
        return {
          ...replaced,
          ...findableBy(replaced.fields),
          replaced: null,
          revision: revision + 1,
          withdrawnById: memberId,
        }
      })
    },

    submit(itemId: string, version: number, editor: Identity, now: Moment): Promise<Version<F>> {
      return step(itemId, version, now, (current) => {
        if (current.status === 'inReview' && current.lastEditorId === editor.memberId) return 'repeat'
        return current.status === 'draft'
          ? { status: 'inReview', lastEditorId: editor.memberId, note: null }
          : editorialErrors.notADraft
      })
    },

    returnToAuthor(
      itemId: string,
      version: number,
      note: string,
      editor: Identity,
      now: Moment,
    ): Promise<Version<F>> {
      return step(itemId, version, now, (current) => {
        if (current.status === 'draft' && current.reviewerId === editor.memberId && current.note === note)
          return 'repeat'
        return current.status === 'inReview'
          ? { status: 'draft', note, reviewerId: editor.memberId }
          : editorialErrors.notInReview
      })
    },

    /** @param together written in the same transaction, or refused with it */
    publish(
      itemId: string,
      version: number,
      editor: Identity,
      now: Moment,
      together?: (next: Version<F>, running: Transaction) => Promise<void>,
    ): Promise<Version<F>> {
      return step(
        itemId,
        version,
        now,
        (current) => {
          if (current.status === 'published' && current.reviewerId === editor.memberId) return 'repeat'
          return (
            refusePublication(current, editor.memberId) ?? {
              status: 'published',
              reviewerId: editor.memberId,
              reviewerName: editor.name,
              publishedAt: now.iso,
              note: null,
            }
          )
        },
        async (next, running) => {
          const head = await heads.within(running).get(itemId)
          if (!head) return fail(editorialErrors.draftNotFound)
          if (head.publishedVersion !== null)
            await versions
              .within(running)
              .update(versionId(itemId, head.publishedVersion), { status: 'archived' })
          await heads.within(running).put(publishedHead(head, next, now.iso, findableBy(next.fields)))
          await together?.(next, running)
        },
      )
    },

    /** A version as the editors' lists show it. */
    summary(version: Version<F>, reader: Identity) {
      const { revision, status, authorNames, authorIds, updatedAt, fields } = version
      return {
        version: version.version,
        revision,
        status,
        topic: topicTagOf(fields.topic),
        author: authorNames[0] ?? '',
        authors: authorNames,
        updatedAt,
        mine: authorIds.includes(reader.memberId),
        mayWithdraw: refuseWithdrawal(version, reader.memberId) === null,
      }
    },
  }
}

/** The head of an item nobody has published yet. */
export function newHead<F>(itemId: string): Head<F> {
  return {
    _id: itemId,
    latestVersion: 1,
    publishedVersion: null,
    published: null,
    publishedAt: null,
    revisedAt: null,
    ...notFindable,
    liveTopic: null,
    live: false,
    listKey: itemId,
    draw: hashFraction(itemId),
  }
}

/**
 * The head once a version is what readers see; the first publication keeps its place in the lists, and what something
 * else took the place of goes to their end.
 */
export function publishedHead<F extends EditorialFields>(
  head: Head<F>,
  version: Version<F>,
  nowIso: string,
  findable: Findable = notFindable,
): Head<F> {
  const publishedAt = head.publishedAt ?? nowIso
  return {
    ...head,
    publishedVersion: version.version,
    published: version.fields,
    publishedAt,
    revisedAt: head.publishedVersion === null ? null : nowIso,
    ...findable,
    liveTopic: version.fields.topic,
    live: true,
    listKey: timeKey(version.fields.supersededBy ? BEFORE_ALL : publishedAt, head._id),
  }
}
