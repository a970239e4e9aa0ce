import { implement } from '../../kernel/action'
import { rootOrganisations } from '../organisation'
import { makeBundle } from './bundles'
import { studyContract } from './contract'
import { bundleId, studyBundles } from './store'

export const studyJobs = implement(studyContract, 'jobs', {
  'study.prepareBundles': async ({ now }) => {
    const roots = await rootOrganisations()
    const existing = await studyBundles.getMany(roots.map(({ _id }) => bundleId(now.day, _id)))
    const missing = roots.filter(({ _id }) => !existing.some(({ organisationId }) => organisationId === _id))
    const made = await Promise.all(missing.map(({ _id }) => makeBundle(_id, now.day)))
    return { made: made.filter((result) => result.made).length }
  },
})
