/** Being told of new disclosures; for whoever has a WeChat account, member or not. */
import { implement } from '../../kernel/action'
import { accessDenied, fail } from '../../kernel/errors'
import { knownPerson, personByOpenid } from '../organisation'
import { categoryIds } from './categories'
import { disclosureContract } from './contract'
import { disclosureSubscriptions } from './store'

export const disclosureMemberActions = implement(disclosureContract, 'member', {
  'disclosure.subscriptions': async ({ caller: { openid } }) => {
    const person = openid === null ? null : await knownPerson(openid)
    return { categories: person ? await subscribedBy(person.personId) : [] }
  },

  'disclosure.subscribe': async ({ caller: { openid } }, { category, on }) => {
    const { personId } = await personByOpenid(openid ?? fail(accessDenied))
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
