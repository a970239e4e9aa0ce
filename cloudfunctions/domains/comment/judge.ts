/** Who judges what people write; the domain of review does, and is wired at the function. */
import type { Moment } from '../../kernel/time'
import type { Judgement } from './rules'
import type { Comment, OwnComment } from './store'

/** A text on its way in. */
export interface Draft {
  subject: Comment['subject']
  text: string
  personId: string
  openid: string
  /** What the same person wrote lately. */
  own: readonly OwnComment[]
  /** The call has read so much already that it goes by settings some minutes old. */
  frugal: boolean
}

export interface Judge {
  /** @throws ActionError when the text is not taken at all, and why */
  judge(draft: Draft, now: Moment): Promise<Judgement>
  /** Whether what this person writes waits for somebody, and why, in plain Chinese. */
  standing(own: readonly OwnComment[], now: Moment): Promise<{ trusted: boolean; why: string }>
  /** Reports that bring a published comment back to a person. */
  reportThreshold(now: Moment): Promise<number>
}
