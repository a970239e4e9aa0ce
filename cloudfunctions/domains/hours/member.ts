/** A member's own hours; nobody else's can be asked for. */
import { implement } from '../../kernel/action'
import { certificateFor } from './certificates'
import { hoursContract } from './contract'
import { DAILY_CAP_MINUTES, isOfficer, progressOf, targetOf } from './rules'
import { entriesOf, hoursLooks, hoursProposals, targetsSetBy, yearOf } from './store'
import { entryView, proposalView } from './views'

const PROPOSALS_SHOWN = 20
const LOOKS_SHOWN = 5

export const hoursMemberActions = implement(hoursContract, 'member', {
  'hours.mine': async ({ caller, now }, { year: asked, cursor }) => {
    const { memberId, organisationId, organisationPath, grants } = caller
    const thisYear = Number(now.day.slice(0, 4))
    const year = asked ?? thisYear
    const [sum, own, proposals, looks, page] = await Promise.all([
      yearOf(memberId, year),
      targetsSetBy(organisationPath),
      hoursProposals.find({ memberId }, { orderBy: [['listKey', 'desc']], limit: PROPOSALS_SHOWN }),
      hoursLooks.find({ organisationId }, { orderBy: [['day', 'desc']], limit: LOOKS_SHOWN }),
      entriesOf(memberId, year, cursor),
    ])
    const target = targetOf(own, year, now.day)
    return {
      year,
      thisYear,
      progress: progressOf(sum, target, isOfficer(grants)),
      target,
      dailyCapMinutes: DAILY_CAP_MINUTES,
      entries: page.items.map(entryView),
      nextCursor: page.nextCursor,
      proposals: proposals.filter(({ state }) => state !== 'confirmed').map(proposalView),
      looks,
    }
  },

  'hours.certificate': ({ caller, now }, { year }) => certificateFor(caller, year, now),
})
