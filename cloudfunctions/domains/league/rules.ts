/** How groups of the league are made. Pure. */

/** Few enough to be a group, and no list of the whole organisation. */
export const GROUP_MAXIMUM = 30
/** In a smaller group everybody would know who is who. */
export const GROUP_MINIMUM = 5

/** Members to place in one group: into the newest one when it has room, or into a new one. */
export interface Placement {
  group: number
  memberIds: string[]
}

/**
 * Places newcomers of a week: first the newest group is filled up, the others are spread evenly over new ones, mixed by
 * `fraction`, so that a group is made neither of friends nor of rivals.
 * @param newest number and size of the newest group of the week; number 0 when there is none
 * @param fraction gives a number in [0, 1) for a member; the same one each time
 */
export function place(
  newest: { group: number; size: number },
  newcomers: readonly string[],
  fraction: (memberId: string) => number,
): Placement[] {
  const mixed = [...newcomers].sort((a, b) => fraction(a) - fraction(b) || (a < b ? -1 : 1))
  const room = newest.group === 0 ? 0 : Math.max(0, GROUP_MAXIMUM - newest.size)
  const joining = mixed.slice(0, room)
  const rest = mixed.slice(room)
  const groups = Math.ceil(rest.length / GROUP_MAXIMUM)
  const placements = Array.from({ length: groups }, (_, index) => ({
    group: newest.group + index + 1,
    memberIds: rest.filter((_member, position) => position % groups === index),
  }))
  return joining.length > 0 ? [{ group: newest.group, memberIds: joining }, ...placements] : placements
}

/** The standing as its members see it: most points first, equal ones by name. */
export function standing<T extends { name: string; points: number }>(players: readonly T[]): T[] {
  return [...players].sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1))
}
