/** How letters are routed and by which limits they are handled, as committee officers set it. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { transaction } from '../../kernel/transaction'
import { organisations } from '../organisation'
import { organisationUnknown } from './errors'
import type { Unit } from './model'
import { effective, unitsUnder } from './organisations'
import { feedbackRoutesContract } from './routes-contract'
import { type RoutesDocument, feedbackRoutes } from './store'

export const feedbackRoutesActions = implement(feedbackRoutesContract, 'console', {
  'feedback.routing': ({ caller }) => routing(caller),

  'feedback.setRoutes': async ({ caller }, { organisationId, routes }) => {
    const organisation = (await organisations.get(organisationId)) ?? fail(organisationUnknown)
    if (!mayActFor(caller, ['committeeOfficer'], organisation.path)) fail(organisationUnknown)
    await change(organisationId, (set) => ({ ...set, routes }))
    return routing(caller)
  },

  'feedback.setLimits': async ({ caller }, { limits }) => {
    const rootId = caller.organisationPath.split('/')[1] ?? ''
    if (!mayActFor(caller, ['committeeOfficer'], `/${rootId}/`)) fail(organisationUnknown)
    await change(rootId, (set) => ({ ...set, limits }))
    return routing(caller)
  },
})

async function change(_id: string, to: (set: RoutesDocument) => RoutesDocument): Promise<void> {
  await transaction(async (running) => {
    const set = (await feedbackRoutes.within(running).get(_id)) ?? {
      _id,
      routes: null,
      limits: null,
      version: 0,
    }
    await feedbackRoutes.within(running).put({ ...to(set), version: set.version + 1 })
  })
}

/** The organisations under the caller's root that the caller is an officer for, with what holds in each. */
async function routing(caller: Identity) {
  const units = await unitsUnder(`/${caller.organisationPath.split('/')[1]}/`)
  const set = await feedbackRoutes.getMany(units.map(({ id }) => id))
  const own = units.filter(
    ({ path, kind }) => kind !== 'group' && mayActFor(caller, ['committeeOfficer'], path),
  )
  return {
    version: Math.max(0, ...set.map(({ version }) => version)),
    organisations: own.map((unit) => {
      const line = lineIn(units, unit)
      const holder = line.find(({ id }) => set.some(({ _id, routes }) => _id === id && routes))
      return {
        id: unit.id,
        name: unit.name,
        depth: unit.path.split('/').length - 3,
        routes: effective(line, set).routes,
        from: !holder ? ('usual' as const) : holder.id === unit.id ? ('own' as const) : ('above' as const),
      }
    }),
    limits: effective(units.slice(0, 1), set).limits,
  }
}

function lineIn(units: readonly Unit[], { path }: Unit): Unit[] {
  return units.filter((unit) => path.startsWith(unit.path)).sort((a, b) => b.path.length - a.path.length)
}
