/** The people at a desk. */
import { grantHolds } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { holdersIn, type Member } from '../organisation'
import type { Desk } from './model'
import { mayHandle } from './routing'
import type { Letter } from './store'

/** Whoever holds a desk today and may have this letter there. */
export async function holdersOf(desk: Desk, { recusal, sender }: Letter, { day }: Moment): Promise<Member[]> {
  const found = await holdersIn([desk.organisationId])
  const sighted = { desk, recusal, senderMemberId: sender?.memberId ?? null }
  return found.filter(({ _id, name, grants }) => {
    const held = grants.filter(
      (grant) =>
        grant.role === desk.role && grant.organisationId === desk.organisationId && grantHolds(grant, day),
    )
    return held.length > 0 && mayHandle({ memberId: _id, name, grants: held }, sighted)
  })
}
