import { implement } from '../../kernel/action'
import { rootOrganisations } from '../organisation'
import { makeBundle, type WeakTopicsSource } from './bundles'
import { studyContract } from './contract'
import { studyPlans } from './schedule/store'
import { bundleId, studyBundles } from './store'

/** Organisations that may plan the same day. */
const MOST_PLANS = 1000

export function studyJobs(weakTopicsOf: WeakTopicsSource) {
  return implement(studyContract, 'jobs', {
    'study.prepareBundles': async ({ now }) => {
      const [roots, plans] = await Promise.all([
        rootOrganisations(),
        studyPlans.find({ day: now.day }, { limit: MOST_PLANS }),
      ])
      const planned = new Map(
        plans.filter(({ items }) => items.length > 0).map((plan) => [plan.organisationId, plan.items]),
      )
      const owners = [...new Set([...roots.map(({ _id }) => _id), ...planned.keys()])]
      const existing = await studyBundles.getMany(owners.map((id) => bundleId(now.day, id)))
      const missing = owners.filter((id) => !existing.some(({ organisationId }) => organisationId === id))
      const made = await Promise.all(
        missing.map((id) => makeBundle(id, now.day, planned.get(id), weakTopicsOf)),
      )
      return { made: made.filter((result) => result.made).length }
    },
  })
}
