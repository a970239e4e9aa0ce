/** The chain of items that took each other's place. */

/** How far a chain is followed; a longer one is refused at publication. */
export const LONGEST_CHAIN = 20

/**
 * Follows the chain from an item to what holds today.
 * @param nextOf what took the place of an item; null when nothing did
 * @returns the newest item, or null when the chain comes back to an item it has met, or is too long
 */
export async function newestOf(
  start: string,
  nextOf: (id: string) => Promise<string | null>,
): Promise<string | null> {
  const met = new Set<string>()
  for (let id = start; met.size < LONGEST_CHAIN;) {
    if (met.has(id)) return null
    met.add(id)
    const next = await nextOf(id)
    if (next === null) return id
    id = next
  }
  return null
}
