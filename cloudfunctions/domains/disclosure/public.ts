/** 信息公示 for everybody, without any identity. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import { temporaryUrls } from '../../kernel/files'
import { pageByKey } from '../../kernel/paging'
import { workingWindow } from '../calendar'
import { changesBetween, textOfBlock, titleKeyOf, titleMatches } from '../study/model'
import { latestCheckpoint } from '../transparency'
import { categoryIds } from './categories'
import { disclosureContract } from './contract'
import { disclosureUnknown } from './errors'
import { isOn, shelfKey } from './finding'
import { disclosureHeads, disclosureVersions, MAX_VERSIONS, type VersionFields } from './store'
import { cardOf, daysLeftIn, publicTitle, publishedPart, tagOf } from './views'

const PAGE = 20
const CARD_FIELDS = [
  'category',
  'organisationName',
  'life',
  'hidden',
  'shown.version',
  'shown.publishedAt',
  'shown.fields.title',
  'window',
  'searchKeys',
  'listKey',
]

export const disclosurePublicActions = implement(disclosureContract, 'public', {
  'disclosure.publicList': async ({ now }, { words = '', cursor, ...shelf }) => {
    const key = titleKeyOf(words)
    const page = await pageByKey(
      disclosureHeads,
      { searchKeys: key ?? shelfKey(shelf) },
      'listKey',
      cursor,
      PAGE,
      CARD_FIELDS,
    )
    // By words only one key is read; the rest of the words and the shelf are looked at here.
    const found = page.items.filter(
      (head) =>
        key === null || (isOn(shelf, head.searchKeys) && titleMatches(head.shown?.fields.title ?? '', words)),
    )
    return {
      day: now.day,
      categories: categoryIds.map(tagOf),
      items: found.flatMap((head) => {
        const part = publishedPart(head)
        return part ? [cardOf(part, now.day)] : []
      }),
      nextCursor: page.nextCursor,
    }
  },

  'disclosure.publicDetail': async ({ now }, { disclosureId }) => {
    const [found, versions, checkpoint] = await Promise.all([
      disclosureHeads.get(disclosureId),
      disclosureVersions.find(
        { disclosureId },
        { orderBy: [['version', 'asc']], limit: MAX_VERSIONS, fields: ['publishedAt'] },
      ),
      latestCheckpoint(),
    ])
    const part = publishedPart(found) ?? fail(disclosureUnknown)
    const { head, shown } = part
    const card = cardOf(part, now.day)
    const window = workingWindow(part.window.startDay, part.window.workingDays)
    const readable = card.state !== 'withdrawn' && card.state !== 'hidden'
    return {
      ...card,
      day: now.day,
      organisationId: head.organisationId,
      text: readable ? await textOf(shown.fields) : null,
      window,
      daysLeft: readable ? daysLeftIn(window, now.day) : 0,
      versions: versions.filter(({ publishedAt }) => publishedAt !== null).length,
      closing: head.closing,
      withdrawal: head.withdrawal,
      checkpoint,
    }
  },

  'disclosure.publicVersions': async (_, { disclosureId }) => {
    const [found, versions] = await Promise.all([
      disclosureHeads.get(disclosureId),
      disclosureVersions.find({ disclosureId }, { orderBy: [['version', 'asc']], limit: MAX_VERSIONS }),
    ])
    const { head } = publishedPart(found) ?? fail(disclosureUnknown)
    const readable = head.life !== 'withdrawn' && !head.hidden
    const published = versions.flatMap(({ version, fields, publishedAt }) =>
      publishedAt === null ? [] : [{ version, fields, publishedAt }],
    )
    return {
      title: publicTitle(head),
      versions: published
        .map(({ version, fields, publishedAt }, index) => {
          const before = published[index - 1]
          const changes = before ? changesBetween(linesOf(before.fields), linesOf(fields)) : null
          return {
            version,
            publishedAt,
            correction: readable ? fields.correction : null,
            changes: readable ? changes : null,
          }
        })
        .reverse(),
    }
  },
})

/** The text with addresses of its files. */
async function textOf({ blocks, contact, workingDays, correction, attachments }: VersionFields) {
  const urls = await temporaryUrls(attachments.map(({ fileId }) => fileId))
  return {
    blocks,
    contact,
    workingDays,
    correction,
    attachments: attachments.map(({ fileId, ...file }) => ({ ...file, url: urls[fileId] ?? '' })),
  }
}

/** A version as lines to be compared: the title, the text, whom to ask, and the files by what is in them. */
function linesOf({ title, blocks, contact, attachments }: VersionFields): string[] {
  return [
    `标题：${title}`,
    ...blocks.map(textOfBlock),
    `联系方式：${contact}`,
    ...attachments.map(({ name, sha256 }) => `附件：${name}（校验码 ${sha256.slice(0, 8)}）`),
  ]
}
