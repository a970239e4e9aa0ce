/** The public keys of inspectors. Their private keys are made at their desks and never come here. */
import { collection } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { grantHolds } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { identityByMemberId, organisations, rootOrganisations } from '../organisation'
import { keysChanged, organisationUnknown, sealedOnly } from './errors'
import type { Desk, Unit } from './model'
import { lineOf, unitsUnder } from './organisations'
import { fromBase64, keyIdOf, recipientsOf } from './sealing'
import type { Letter } from './store'

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

/**
 * The committees one can write to under seal. A letter is sealed to the inspectors of the level above as well, where
 * there are some: an overdue one goes to them, and nobody but those it was sealed to will ever read it.
 */
export async function sealedDesks(now: Moment) {
  const roots = await rootOrganisations()
  const units = (await Promise.all(roots.map(({ path }) => unitsUnder(path)))).flat()
  const committees = units.filter(({ kind }) => kind === 'committee')
  const keys = await Promise.all(committees.map(({ id }) => keysInOffice(id, now)))
  return committees.map(({ id, name, path }, at) => {
    const above = committeeAbove(path, committees)
    return {
      id,
      name,
      inspectors: keys[at]!.map(keyView),
      above: above && {
        name: above.name,
        inspectors: keys[committees.indexOf(above)]!.map(keyView),
      },
    }
  })
}

/** The nearest committee above an organisation. */
function committeeAbove(path: string, units: readonly Unit[]): Unit | null {
  const above = units.filter(
    (unit) => unit.kind === 'committee' && unit.path !== path && path.startsWith(unit.path),
  )
  return above.sort((a, b) => b.path.length - a.path.length)[0] ?? null
}

export function keyView({ _id, name, publicKey }: InspectorKey) {
  return { keyId: _id, name, publicKey }
}

/**
 * Checks that a letter is sealed to inspectors in office, of the committee and of the one above, and to its sender, and
 * to nobody else.
 * @returns the members of those inspectors whom the sender left out
 * @throws SEALED_ONLY, KEYS_CHANGED
 */
export async function checkRecipients(
  now: Moment,
  organisationId: string,
  sealed: string,
  replyKey: string,
): Promise<string[]> {
  const recipients = recipientsOf(sealed) ?? fail(sealedOnly)
  const sender = fromBase64(replyKey) ?? fail(sealedOnly)
  const others = recipients.filter((keyId) => keyId !== keyIdOf(sender))
  const organisation = (await organisations.get(organisationId)) ?? fail(organisationUnknown)
  const above = committeeAbove(organisation.path, await lineOf(organisation.path))
  const [own, higher] = await Promise.all([
    keysInOffice(organisationId, now),
    above ? keysInOffice(above.id, now) : [],
  ])
  const known = [...own, ...higher]
  if (!own.some(({ _id }) => others.includes(_id))) fail(keysChanged)
  if (others.some((keyId) => !known.some(({ _id }) => _id === keyId))) fail(keysChanged)
  return known.filter(({ _id }) => !others.includes(_id)).map(({ memberId }) => memberId)
}

/** The keys that what is said about a sealed letter is sealed to now: of those it was sealed to, whatever key they had. */
export async function readersOf(
  { mode, text }: Pick<Letter, 'mode' | 'text'>,
  now: Moment,
): Promise<InspectorKey[]> {
  if (mode !== 'sealed') return []
  const named = await feedbackKeys.getMany(recipientsOf(text) ?? [])
  const inOffice = await Promise.all(
    [...new Set(named.map(({ organisationId }) => organisationId))].map((id) => keysInOffice(id, now)),
  )
  return inOffice.flat().filter(({ memberId }) => named.some((key) => key.memberId === memberId))
}

/** Whether a desk can read a letter: any can unless it is sealed, then one of its inspectors must be among its readers. */
export async function isReadableAt(
  { role, organisationId }: Desk,
  letter: Letter,
  now: Moment,
): Promise<boolean> {
  if (letter.mode !== 'sealed') return true
  if (role !== 'inspector') return false
  return (await readersOf(letter, now)).some((key) => key.organisationId === organisationId)
}
