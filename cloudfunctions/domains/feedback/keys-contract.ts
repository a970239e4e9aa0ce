/** The keys of inspectors, as they see to them at their desks. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { input } from '../../kernel/fields'
import { errorKind } from '../../kernel/errors'

export const keyUnfit = errorKind(
  'KEY_UNFIT',
  '这把密钥不能用：它已经登记在别人名下，或者格式不对。请重新生成。',
)
export const tooManyKeys = errorKind(
  'TOO_MANY_KEYS',
  '本级纪检委员的密钥已经够多了，请先请不再任职的同志停用。',
)

const keys = z.object({
  /** The own ones, the one in use first. */
  own: z.array(z.object({ keyId: z.string(), madeOn: z.string(), retiredOn: z.string().nullable() })),
  /** All that letters to the own committee are sealed to now. */
  inOffice: z.array(z.object({ keyId: z.string(), name: z.string(), publicKey: z.string() })),
  organisationName: z.string(),
})

export const feedbackKeysContract = contract({
  'feedback.keys': {
    summary: 'The own keys, and those that letters to the own committee are sealed to.',
    audience: 'console',
    access: role('inspector'),
    input: input({}),
    output: keys,
    errors: [],
    idempotent: true,
  },
  'feedback.registerKey': {
    summary:
      'Registers the public half of a key made at the desk; an older one of the same inspector is retired.',
    audience: 'console',
    access: role('inspector'),
    input: input({ publicKey: z.base64().length(44) }),
    output: keys,
    errors: [keyUnfit, tooManyKeys],
    idempotent: true,
  },
})
