/** The organisations a letter has to do with. */
import { fail } from '../../kernel/errors'
import { holdersIn, membersOf, type Organisation, organisations, subtree } from '../organisation'
import { organisationUnknown } from './errors'
import { type Limits, type Recusal, type Unit, usualLimits } from './model'
import { type Concerns, recusalOf, type Routes, usualRoutes } from './routing'
import { type RoutesDocument, feedbackRoutes } from './store'

/** An organisation and those above it up to the root, with how letters are routed there. */
export interface Surroundings {
  line: Unit[]
  routes: Routes
  limits: Limits
}

/** @throws ORGANISATION_UNKNOWN */
export async function surroundingsOf(organisationId: string): Promise<Surroundings> {
  const own = (await organisations.get(organisationId)) ?? fail(organisationUnknown)
  const ids = own.path.split('/').filter(Boolean)
  const [found, set] = await Promise.all([organisations.getMany(ids), feedbackRoutes.getMany(ids)])
  const line = found.sort((a, b) => b.path.length - a.path.length).map(unitOf)
  return { line, ...effective(line, set) }
}

/** The line of an organisation whose path is known. */
export async function lineOf(organisationPath: string): Promise<Unit[]> {
  const found = await organisations.getMany(organisationPath.split('/').filter(Boolean))
  return found.sort((a, b) => b.path.length - a.path.length).map(unitOf)
}

/** The routes that hold for the first of a line: the nearest set ones; limits are the root's. */
export function effective(line: readonly Unit[], set: readonly RoutesDocument[]) {
  const of = (id: string) => set.find(({ _id }) => _id === id)
  const nearest = line.map(({ id }) => of(id)?.routes).find((routes) => routes)
  return { routes: nearest ?? usualRoutes, limits: of(line.at(-1)?.id ?? '')?.limits ?? usualLimits }
}

export function unitOf({ _id, path, name, kind }: Organisation): Unit {
  return { id: _id, path, name, kind }
}

/** The organisations under a root, the root first, in path order. */
export async function unitsUnder(rootPath: string): Promise<Unit[]> {
  return (await subtree(rootPath)).map(unitOf)
}

/** Whom a letter is about. A name is looked up on the roster and among those who hold offices there and above. */
export async function recusalFor(concerns: Concerns, line: readonly Unit[], today: string): Promise<Recusal> {
  const own = line[0]!
  if (concerns.kind !== 'person') return recusalOf(concerns, own, [], today)
  const [roster, holders] = await Promise.all([membersOf(own.id), holdersIn(line.map(({ id }) => id))])
  return recusalOf(concerns, own, [...roster, ...holders], today)
}
