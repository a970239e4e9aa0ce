/** The public keys of inspectors. Their private keys are made at their desks and never come here. */
import { collection } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { grantHolds } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { identityByMemberId, rootOrganisations } from '../organisation'
import { keysChanged, sealedOnly } from './errors'
import { unitsUnder } from './organisations'
import { fromBase64, keyIdOf, recipientsOf } from './sealing'

export interface InspectorKey {
  /** Hash of the public key. */
  _id: string
  memberId: string
  name: string
  /** The committee the inspector is one of. */
  organisationId: string
  organisationName: string
  /** X25519, base64. */
  publicKey: string
  madeOn: string
  /** The day another took its place; letters sealed to it before stay readable with its private key. */
  retiredOn: string | null
}

export const feedbackKeys = collection<InspectorKey>({
  name: 'feedbackKeys',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['retiredOn', 1],
      ],
      reason: "the keys of a committee's inspectors that letters are sealed to",
    },
    { fields: [['memberId', 1]], reason: "an inspector's own keys" },
  ],
})

/** Keys of one committee at most. */
const MOST_KEYS = 12

/** The keys letters to a committee are sealed to today: of inspectors who are still in office. */
export async function keysInOffice(organisationId: string, now: Moment): Promise<InspectorKey[]> {
  const found = await feedbackKeys.find({ organisationId, retiredOn: null }, { limit: MOST_KEYS })
  const holders = await Promise.all(found.map(({ memberId }) => identityByMemberId(memberId, now)))
  return found.filter((_, at) =>
    holders[at]?.grants.some(
      (grant) =>
        grant.role === 'inspector' && grant.organisationId === organisationId && grantHolds(grant, now.day),
    ),
  )
}

/** The committees one can write to under seal. */
export async function sealedDesks(now: Moment) {
  const roots = await rootOrganisations()
  const units = (await Promise.all(roots.map(({ path }) => unitsUnder(path)))).flat()
  const committees = units.filter(({ kind }) => kind === 'committee')
  const keys = await Promise.all(committees.map(({ id }) => keysInOffice(id, now)))
  return committees.map(({ id, name }, at) => ({
    id,
    name,
    inspectors: keys[at]!.map((key) => ({ keyId: key._id, name: key.name, publicKey: key.publicKey })),
  }))
}

/**
 * Checks that a letter is sealed to inspectors in office and to its sender, and to nobody else.
 * @throws SEALED_ONLY, KEYS_CHANGED
 */
export async function checkRecipients(
  now: Moment,
  organisationId: string,
  sealed: string,
  replyKey: string,
): Promise<void> {
  const recipients = recipientsOf(sealed) ?? fail(sealedOnly)
  const sender = fromBase64(replyKey) ?? fail(sealedOnly)
  const inOffice = (await keysInOffice(organisationId, now)).map(({ _id }) => _id)
  const others = recipients.filter((keyId) => keyId !== keyIdOf(sender))
  if (others.length === 0 || others.some((keyId) => !inOffice.includes(keyId))) fail(keysChanged)
}
