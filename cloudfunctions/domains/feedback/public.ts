/** Letters by receipt. The kernel gives no identity here, and nothing that comes in carries one. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import { sha256 } from '../../kernel/random'
import { rootOrganisations } from '../organisation'
import { promiseOf } from '../transparency'
import { actAsSender } from './acting'
import { feedbackContract } from './contract'
import { receiptUnknown } from './errors'
import { figuresOf } from './figures'
import { pieceOf } from './files'
import { unitsUnder } from './organisations'
import { checkRecipients, readersOf, sealedDesks } from './keys'
import type { Recusal } from './model'
import { feedbackEntryId } from './proven'
import { publishedPage } from './publishing'
import { newLetter, takeIn } from './sending'
import { feedbackLetters, messagesAbout, feedbackReceipts } from './store'
import type { AboutSource } from './subjects'
import { senderView } from './views'

/** Of a sealed letter only the addressee learns whom it is about. */
const matter = { kind: 'matter' as const }

/** @param about where the title of what a letter is about is found */
export function feedbackPublicActions(about: AboutSource) {
  return implement(feedbackContract, 'public', {
    'feedback.send': async ({ now }, { token, uploadIds, ...incoming }) =>
      promised(await takeIn(token, await newLetter(about, now, 'anonymous', incoming, null), uploadIds)),

    'feedback.inspectors': async ({ now }) => ({ committees: await sealedDesks(now) }),

    'feedback.sendSealed': async ({ now }, { token, organisationId, text, replyKey, uploadIds }) => {
      const leftOut = await checkRecipients(now, organisationId, text, replyKey)
      const incoming = {
        organisationId,
        category: 'supervision' as const,
        concerns: matter,
        about: null,
        text,
      }
      const letter = await newLetter(about, now, 'sealed', incoming, null)
      return promised(
        await takeIn(token, { ...letter, replyKey, recusal: keptFrom(letter.recusal, leftOut) }, uploadIds),
      )
    },

    'feedback.follow': async ({ now }, { token }) => {
      const letterId = await letterOf(token)
      const [letter, said] = await Promise.all([feedbackLetters.get(letterId), messagesAbout(letterId)])
      return letter ? senderView(letter, said, now.day, await readersOf(letter, now)) : fail(receiptUnknown)
    },

    'feedback.fileByReceipt': async (_, { token, fileKey, piece }) => {
      const letterId = await letterOf(token)
      const [letter, said] = await Promise.all([feedbackLetters.get(letterId), messagesAbout(letterId)])
      return letter ? pieceOf(letter, said, fileKey, piece) : fail(receiptUnknown)
    },

    'feedback.actByReceipt': async ({ now }, { token, act }) =>
      actAsSender(now, await letterOf(token), act, () => true, receiptUnknown),

    'feedback.organisations': async () => {
      const roots = await rootOrganisations()
      const found = await Promise.all(roots.map(({ path }) => unitsUnder(path)))
      return {
        organisations: found
          .flat()
          .filter(({ kind }) => kind !== 'group')
          .map(({ id, name, path }) => ({ id, name, depth: path.split('/').length - 3 })),
      }
    },

    'feedback.published': (_, { cursor }) => publishedPage(cursor),

    'feedback.figures': async ({ now }) => {
      const roots = await rootOrganisations()
      const figures = await Promise.all(roots.map(({ _id }) => figuresOf(_id, now.day)))
      return { roots: roots.map(({ _id, name }, at) => ({ id: _id, name, ...figures[at]! })) }
    },
  })
}

/** Whom the sender does not seal a letter to does not meet it either. */
function keptFrom(recusal: Recusal, memberIds: readonly string[]): Recusal {
  return { ...recusal, memberIds: [...recusal.memberIds, ...memberIds] }
}

/** With the log's promise, the same one however often the letter is sent. */
async function promised({ letterId }: { letterId: string }) {
  return { letterId, promise: await promiseOf(feedbackEntryId(letterId, 0)) }
}

async function letterOf(token: string): Promise<string> {
  return ((await feedbackReceipts.get(sha256(token))) ?? fail(receiptUnknown)).letterId
}
