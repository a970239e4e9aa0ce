import { invalidParameter } from '../errors'

/**
 * How a content check behaves. `words`: by the word list; `slow`: the same, late; `down`: it fails; `quota`: too many
 * were asked; `inactive`: the person has not used the mini-program within two hours.
 */
export const TEXT_MODES = ['words', 'pass', 'review', 'risky', 'slow', 'down', 'quota', 'inactive'] as const
export const MEDIA_MODES = ['pass', 'review', 'risky', 'slow', 'down'] as const
/** How getPhoneNumber behaves: it takes good codes, late, not at all, or refuses because too many were asked. */
export const PHONE_MODES = ['works', 'slow', 'down', 'quota'] as const

/** What the stand-ins for WeChat's checks do, set by whoever tests. Back to the beginning at each start. */
export interface CheckPolicy {
  textCheck: (typeof TEXT_MODES)[number]
  mediaCheck: (typeof MEDIA_MODES)[number]
  phoneCheck: (typeof PHONE_MODES)[number]
  /** The function that receives the results of mediaCheckAsync as message push does, or null for none. */
  mediaResultFunction: string | null
}

export const INITIAL_POLICY: CheckPolicy = {
  textCheck: 'words',
  mediaCheck: 'pass',
  phoneCheck: 'works',
  mediaResultFunction: null,
}

/** The policy with what a request wishes changed. @throws CloudError for anything that is not of a policy */
export function changedPolicy(policy: CheckPolicy, wish: unknown): CheckPolicy {
  if (typeof wish !== 'object' || wish === null) throw invalidParameter('expected an object')
  const changed = { ...policy, ...wish }
  const unknown = Object.keys(changed).filter((name) => !(name in INITIAL_POLICY))
  const { mediaResultFunction: receiver } = changed
  if (
    unknown.length > 0 ||
    !TEXT_MODES.includes(changed.textCheck) ||
    !MEDIA_MODES.includes(changed.mediaCheck) ||
    !PHONE_MODES.includes(changed.phoneCheck) ||
    !(receiver === null || typeof receiver === 'string')
  ) {
    throw invalidParameter(
      `expected textCheck (${TEXT_MODES.join(', ')}), mediaCheck (${MEDIA_MODES.join(', ')}), phoneCheck (${PHONE_MODES.join(', ')}) or mediaResultFunction (a name or null)`,
    )
  }
  return changed
}
