/** Being told of new disclosures; for whoever has a WeChat account, member or not. */
import { implement } from '../../kernel/action'
import { accessDenied, fail } from '../../kernel/errors'
import { personBehind } from '../organisation'
import { categoryIds } from './categories'
import { disclosureContract } from './contract'
import { disclosureSubscriptions } from './store'

export const disclosureMemberActions = implement(disclosureContract, 'member', {
  'disclosure.subscriptions': async ({ caller: { person } }) => ({
    categories: person ? await subscribedBy(person.personId) : [],
  }),

  'disclosure.subscribe': async ({ caller }, { category, on }) => {
    const { personId } = await personBehind(caller.openid ?? fail(accessDenied), caller)
    const _id = `${category}.${personId}`
    if (on) await disclosureSubscriptions.put({ _id, category, personId })
    else await disclosureSubscriptions.remove(_id)
    return { categories: await subscribedBy(personId) }
  },
})

async function subscribedBy(personId: string) {
  const found = await disclosureSubscriptions.find({ personId }, { limit: categoryIds.length })
  return found.map(({ category }) => category).sort()
}
