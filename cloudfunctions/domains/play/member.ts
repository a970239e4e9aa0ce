/** A member plays. */
import { implement } from '../../kernel/action'
import { answerChallenge, askNext, challengeOf, challengeView } from './challenge'
import { playContract } from './contract'
import { answerMatch, askNextOfMatch, matchView, playerOf, setWilling } from './match'

export const playMemberActions = implement(playContract, 'member', {
  'challenge.get': async ({ caller, now }) => challengeView(await challengeOf(caller.memberId), now),

  'challenge.next': async ({ caller, now }, { run, turn }) =>
    challengeView(await askNext(caller, now, run, turn), now),

  'challenge.answer': async ({ caller, now }, { run, turn, chosen }) =>
    challengeView(await answerChallenge(caller, now, run, turn, chosen), now),

  'match.get': async ({ caller, now }) => matchView(await playerOf(caller), caller, now),

  'match.next': async ({ caller, now }, { match, turn }) =>
    matchView(await askNextOfMatch(caller, now, match, turn), caller, now),

  'match.answer': async ({ caller, now }, { match, turn, chosen }) =>
    matchView(await answerMatch(caller, now, match, turn, chosen), caller, now),

  'match.setWilling': async ({ caller, now }, { willing, shownName }) =>
    matchView(await setWilling(caller, willing, shownName), caller, now),
})
