/** The rules of xAPI 1.0.3 ("xAPI-Data.md", part two) for the statements we write, as strict schemas. */
import * as z from 'zod'

const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i)
const languageMap = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string())
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

/** An Agent has exactly one inverse functional identifier; ours is an account. */
const agent = z.strictObject({
  objectType: z.literal('Agent'),
  account: z.strictObject({ homePage: z.url(), name: z.string().min(1) }),
})

const definition = z
  .strictObject({
    type: iri.optional(),
    name: languageMap.optional(),
    description: languageMap.optional(),
    interactionType: z
      .enum([
        ...(['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching'] as const),
        ...(['performance', 'sequencing', 'likert', 'numeric', 'other'] as const),
      ])
      .optional(),
    choices: z.array(z.strictObject({ id: z.string().regex(/^\S+$/), description: languageMap })).optional(),
  })
  .refine(
    ({ choices, interactionType }) => !choices || ['choice', 'sequencing'].includes(interactionType ?? ''),
  )

const activity = z.strictObject({
  objectType: z.literal('Activity'),
  id: iri,
  definition: definition.optional(),
})

const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ raw, min, max }) => raw === undefined || ((min ?? raw) <= raw && raw <= (max ?? raw)))

const result = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  extensions: z.record(iri, z.unknown()).optional(),
})

const context = z.strictObject({
  registration: uuid.optional(),
  platform: z.string().optional(),
  language: z.string().optional(),
  contextActivities: z
    .strictObject({ parent: z.array(activity).optional(), category: z.array(activity).optional() })
    .optional(),
})

const common = {
  id: uuid,
  actor: agent,
  verb: z.strictObject({ id: iri, display: languageMap }),
  timestamp: z.iso.datetime(),
}

const VOIDED = 'http://adlnet.gov/expapi/verbs/voided'

/** A statement; the verb "voided" takes a StatementRef as its object, and only it does here. */
export const statement = z
  .strictObject({
    ...common,
    object: z.discriminatedUnion('objectType', [
      activity,
      z.strictObject({ objectType: z.literal('StatementRef'), id: uuid }),
    ]),
    result: result.optional(),
    context: context.optional(),
  })
  .refine(({ verb, object }) => (verb.id === VOIDED) === (object.objectType === 'StatementRef'))
