/** What other domains use of this one. */
import { feedbackLetters } from './store'

/**
 * Letters about one disclosure: how many there are, and how many wait for their answer.
 * @public
 */
export async function objectionsOf(disclosureId: string): Promise<{ open: number; total: number }> {
  const [open, done] = await Promise.all([
    feedbackLetters.count({ 'about.id': disclosureId, open: true }),
    feedbackLetters.count({ 'about.id': disclosureId, open: false }),
  ])
  return { open, total: open + done }
}
