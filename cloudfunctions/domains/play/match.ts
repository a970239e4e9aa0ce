/**
 * The friendly match: five questions against the recorded answers of somebody of the same root organisation who agreed
 * to be an opponent. Whose recording it is stands nowhere in the match, and nobody is told how others did against theirs.
 */
import type { Transaction } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { type Identity, rootIdOf } from '../../kernel/identity'
import { hashFraction } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { shownNames } from '../organisation'
import { recordPlayed } from '../quiz'
import { nameNotOffered, playBankEmpty, turnNotAsked, turnPast } from './contract'
import { questionsAhead } from './questions'
import { MATCH_QUESTIONS, MAX_RECORDINGS, SECONDS_A_TURN } from './rules'
import {
  drawRecordings,
  type Match,
  type MatchPlayer,
  matchPlayers,
  type MatchRecording,
  matchRecordings,
} from './store'
import { answerTurn } from './turns'
import { answeredView, askedView } from './views'

/** Recordings looked at when a match begins, so that one of somebody else, not met lately, is among them. */
const DRAWN = 16
const REMEMBERED = 8

function newPlayer(caller: Identity): MatchPlayer {
  const [shownName = ''] = shownNames(caller)
  return { _id: caller.memberId, willing: false, shownName, match: null, met: [] }
}

export async function playerOf(caller: Identity): Promise<MatchPlayer> {
  return (await matchPlayers.get(caller.memberId)) ?? newPlayer(caller)
}

/** Asks a question of a match and starts its clock, unless it is running already. */
export async function askNextOfMatch(
  caller: Identity,
  now: Moment,
  number: number,
  turn: number,
): Promise<MatchPlayer> {
  const seen = await playerOf(caller)
  const begins = number === (seen.match?.number ?? 0) + 1 && (!seen.match || hasEnded(seen.match))
  const prepared = begins ? await beginMatch(caller, seen, now, number) : null
  return transaction(async (running) => {
    const player = (await matchPlayers.within(running).get(caller.memberId)) ?? seen
    const match = player.match?.number === number ? player.match : prepared
    if (!match) return fail(turnPast)
    if (hasEnded(match) || match.askedAt !== null) return player
    if (turn !== match.turns.length + 1) return fail(turnPast)
    const next = {
      ...player,
      match: { ...match, askedAt: now.iso },
      met:
        match === prepared && match.recording
          ? [match.recording.id, ...player.met].slice(0, REMEMBERED)
          : player.met,
    }
    await matchPlayers.within(running).put(next)
    return next
  })
}

/** Grades one answer; the last one goes into memory and, when the member agreed to it, becomes a recording. */
export function answerMatch(
  caller: Identity,
  now: Moment,
  number: number,
  turn: number,
  chosen: string[],
): Promise<MatchPlayer> {
  return transaction(async (running) => {
    const player = await matchPlayers.within(running).get(caller.memberId)
    const match = player?.match
    if (!player || match?.number !== number) return fail(turnPast)
    // A second answer to the same question: the first one counts.
    if (turn <= match.turns.length) return player
    const question = match.questions[match.turns.length]
    if (turn !== match.turns.length + 1 || match.askedAt === null || !question) return fail(turnNotAsked)
    const turns = [...match.turns, answerTurn(question, match.askedAt, chosen, now)]
    const answered: Match = { ...match, turns, askedAt: null }
    const next = hasEnded(answered) ? await finish(running, caller, now, player, answered) : answered
    await matchPlayers.within(running).put({ ...player, match: next })
    return { ...player, match: next }
  })
}

/** Agrees to be an opponent under a name, or withdraws: then the recordings go, also from matches in progress. */
export async function setWilling(
  caller: Identity,
  willing: boolean,
  shownName: string,
): Promise<MatchPlayer> {
  if (!shownNames(caller).includes(shownName)) return fail(nameNotOffered)
  const player = await transaction(async (running) => {
    const known = (await matchPlayers.within(running).get(caller.memberId)) ?? newPlayer(caller)
    const next = { ...known, willing, shownName }
    await matchPlayers.within(running).put(next)
    return next
  })
  // A match that ends at this moment has read the player's choice and conflicts with it, so nothing is recorded after.
  const own = { memberId: caller.memberId }
  if (willing) await matchRecordings.updateWhere(own, { shownName })
  else await matchRecordings.removeWhere(own)
  return player
}

/** A match as the phone sees it, with the opponent's answers to what has been answered. */
export async function matchView(player: MatchPlayer, caller: Identity, now: Moment) {
  const { match, willing, shownName } = player
  const opponent = match?.recording ? await recordingOf(match.recording) : null
  const question = match?.questions[match.turns.length]
  return {
    now: now.iso,
    secondsATurn: SECONDS_A_TURN,
    willing,
    shownName,
    names: shownNames(caller),
    match: match && {
      number: match.number,
      total: match.questions.length,
      opponent: opponent?.shownName ?? null,
      opponentGone: match.recording !== null && opponent === null,
      asked:
        match.askedAt !== null && question
          ? askedView(question, match.turns.length + 1, match.askedAt)
          : null,
      turns: match.turns.map((turn, index) => ({
        ...answeredView(turn, index + 1),
        seconds: turn.seconds,
        opponent: opponent?.answers[index] ?? null,
      })),
      ended: hasEnded(match),
      recorded: match.recorded,
    },
  }
}

/** An opponent's questions when there is one, else new ones. */
async function beginMatch(
  caller: Identity,
  player: MatchPlayer,
  now: Moment,
  number: number,
): Promise<Match> {
  const { memberId, organisationPath } = caller
  const draw = hashFraction(`match.${memberId}.${number}`)
  const recordings = await drawRecordings(rootIdOf(organisationPath), draw, DRAWN)
  const others = recordings.filter((recording) => recording.memberId !== memberId)
  const chosen = others.find(({ _id }) => !player.met.includes(_id)) ?? others[0]
  const questions =
    chosen?.questions ??
    (await questionsAhead({ origin: draw, at: null }, MATCH_QUESTIONS, `match.${memberId}.${number}`))
      .questions
  if (questions.length === 0) return fail(playBankEmpty)
  const recording = chosen ? { id: chosen._id, recordedAt: chosen.recordedAt } : null
  return { number, startedAt: now.iso, questions, turns: [], askedAt: null, recording, recorded: false }
}

async function finish(
  running: Transaction,
  caller: Identity,
  now: Moment,
  { willing, shownName }: MatchPlayer,
  match: Match,
): Promise<Match> {
  const { memberId, organisationPath } = caller
  await recordPlayed(running, {
    _id: `match.${memberId}.${match.number}`,
    kind: 'match',
    caller,
    startedAt: match.startedAt,
    now,
    turns: match.turns,
    points: null,
  })
  if (!willing) return match
  const _id = `${memberId}.${match.number % MAX_RECORDINGS}`
  const recording: MatchRecording = {
    _id,
    memberId,
    rootId: rootIdOf(organisationPath),
    shownName,
    questions: match.questions,
    answers: match.turns.map(({ graded, seconds }) => ({ correct: graded.correct, seconds })),
    recordedAt: now.iso,
    draw: hashFraction(`${_id}.${now.iso}`),
  }
  await matchRecordings.within(running).put(recording)
  return { ...match, recorded: true }
}

function hasEnded({ turns, questions }: Match): boolean {
  return turns.length === questions.length
}

/** The recording, unless it was deleted or a newer one has taken its place. */
async function recordingOf({
  id,
  recordedAt,
}: NonNullable<Match['recording']>): Promise<MatchRecording | null> {
  const found = await matchRecordings.get(id)
  return found?.recordedAt === recordedAt ? found : null
}
