import type { Output } from '../api/client'

export type Organisation = Output<'organisation.structure'>['organisations'][number]

/**
 * The organisations as a tree read from top to bottom, each with how deep it stands. One whose superior is not in
 * the list stands at the top: a branch secretary sees the branch alone.
 */
export function withDepth(
  organisations: readonly Organisation[],
): { organisation: Organisation; depth: number }[] {
  const known = new Set(organisations.map(({ id }) => id))
  const below = (parentId: string | null) =>
    organisations.filter(({ parentId: superior }) =>
      parentId === null ? superior === null || !known.has(superior) : superior === parentId,
    )
  const walk = (parentId: string | null, depth: number): { organisation: Organisation; depth: number }[] =>
    below(parentId).flatMap((organisation) => [{ organisation, depth }, ...walk(organisation.id, depth + 1)])
  return walk(null, 0)
}
