/** The policy of review: figures that can be changed, each change a new version. */
import * as z from 'zod'
import { rejectionReason, subjectKind } from '../../comment/model'

export const policyFields = z.strictObject({
  /** Characters. */
  maxLength: z.number().int().min(50).max(1000),
  perTenMinutes: z.number().int().min(1).max(50),
  perDay: z.number().int().min(1).max(200),
  /** Hours within which the same words in the same place are not taken twice. */
  repeatHours: z.number().int().min(1).max(720),
  /** False: everything waits for a person. */
  publishTrusted: z.boolean(),
  /** What counts for trust halves within so many days. */
  trustHalfLifeDays: z.number().int().min(7).max(365),
  /** Reports that bring a published comment back to a person. */
  reportThreshold: z.number().int().min(2).max(50),
  /** Where two people have to agree: under these subjects, and for words of these categories. */
  secondLookSubjects: z.array(subjectKind).max(2),
  secondLookCategories: z.array(rejectionReason).max(8),
})
export type PolicyFields = z.output<typeof policyFields>

export interface Policy extends PolicyFields {
  version: number
}

/** What the product comes with. */
export const firstPolicyFields: PolicyFields = {
  maxLength: 500,
  perTenMinutes: 5,
  perDay: 30,
  repeatHours: 24,
  publishTrusted: true,
  trustHalfLifeDays: 60,
  reportThreshold: 3,
  secondLookSubjects: [],
  secondLookCategories: ['illegal'],
}

export const firstPolicy: Policy = { version: 1, ...firstPolicyFields }
