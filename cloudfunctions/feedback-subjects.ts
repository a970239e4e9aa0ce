/** What a letter may be about; wired here, so that letters depend on none of it. */
import { titleInWindow } from './domains/disclosure'
import type { AboutSource } from './domains/feedback/subjects'

/** Objections to a disclosure come in while its window is open. */
export const feedbackSubjects: AboutSource = { titleOf: ({ id }) => titleInWindow(id) }
