/** Where objections to disclosures are handled; wired here, so that disclosures depend on none of it. */
import type { ObjectionSource } from './domains/disclosure/model'
import { objectionsOf } from './domains/feedback'

export const objectionSource: ObjectionSource = { objectionsOf }
