import type { Section } from './row'
import { expressions } from './tables/expressions'
import { queries, reading } from './tables/queries'
import { collections, services, storage, transactions } from './tables/services'
import { stages } from './tables/stages'
import { updates, writing } from './tables/updates'

/** Everything the suite tries, in the order of the page. */
export const sections: Section[] = [
  collections,
  reading,
  queries,
  writing,
  updates,
  transactions,
  stages,
  ...expressions,
  storage,
  services,
]
