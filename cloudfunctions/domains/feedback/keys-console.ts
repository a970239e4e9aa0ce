/** Inspectors see to their keys. */
import { implement } from '../../kernel/action'
import { accessDenied, fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { feedbackKeysContract, keyUnfit, tooManyKeys } from './keys-contract'
import { feedbackKeys, keysInOffice, keyView } from './keys'
import { fromBase64, keyIdOf } from './sealing'

/** Of a committee: with those of the level above and the sender they fit into the sixteen a letter can be sealed to. */
const MOST_IN_OFFICE = 7
const OWN_KEYS = 50

export const feedbackKeysActions = implement(feedbackKeysContract, 'console', {
  'feedback.keys': ({ caller, now }) => keysView(caller, now),

  'feedback.registerKey': async ({ caller, now }, { publicKey }) => {
    const { organisationId, organisationName } = officeOf(caller)
    const bytes = fromBase64(publicKey)
    if (bytes?.length !== 32) return fail(keyUnfit)
    const _id = keyIdOf(bytes)
    const { memberId, name } = caller
    const older = await feedbackKeys.find({ memberId }, { limit: OWN_KEYS })
    const others = (await keysInOffice(organisationId, now)).filter((key) => key.memberId !== memberId)
    if (others.length >= MOST_IN_OFFICE) fail(tooManyKeys)
    await transaction(async (running) => {
      const known = await feedbackKeys.within(running).get(_id)
      if (known) {
        if (known.memberId !== memberId || known.retiredOn !== null) fail(keyUnfit)
        return
      }
      for (const key of older)
        if (key.retiredOn === null) await feedbackKeys.within(running).update(key._id, { retiredOn: now.day })
      await feedbackKeys.within(running).add({
        _id,
        memberId,
        name,
        organisationId,
        organisationName,
        publicKey,
        madeOn: now.day,
        retiredOn: null,
      })
    })
    return keysView(caller, now)
  },
})

function officeOf({ grants }: Identity) {
  return grants.find(({ role }) => role === 'inspector') ?? fail(accessDenied)
}

async function keysView(caller: Identity, now: Moment) {
  const { organisationId, organisationName } = officeOf(caller)
  const [own, inOffice] = await Promise.all([
    feedbackKeys.find({ memberId: caller.memberId }, { limit: OWN_KEYS }),
    keysInOffice(organisationId, now),
  ])
  const newestFirst = own.sort((a, b) => Number(a.retiredOn !== null) - Number(b.retiredOn !== null))
  return {
    organisationName,
    own: newestFirst.map(({ _id, madeOn, retiredOn }) => ({ keyId: _id, madeOn, retiredOn })),
    inOffice: inOffice.map(keyView),
  }
}
