/** The collections of challenges and matches. One document a member: nothing is shared, nobody waits for anybody. */
import { collection, command } from '../../kernel/database'
import type { PointsEarned } from '../points'
import type { AskedQuestion } from '../quiz'
import type { ChallengeRun, Turn } from './rules'

export interface Challenge {
  /** The member's id. */
  _id: string
  best: number
  bestDay: string | null
  run: ChallengeRun | null
  /** True when the last run set the record. */
  isRecord: boolean
  /** What the last run earned. */
  points: PointsEarned | null
  /** What runs earned on a day; keeps the daily cap exact. */
  earned: { day: string; amount: number }
}

/** A match in progress or ended last. */
export interface Match {
  /** 1 for the first match of the member. */
  number: number
  startedAt: string
  questions: AskedQuestion[]
  turns: Turn[]
  /** When the question after the last of `turns` was asked; null between two questions. */
  askedAt: string | null
  /** The recording played against; its answers are read from there, so that they go when it goes. */
  recording: { id: string; recordedAt: string } | null
  recorded: boolean
}

export interface MatchPlayer {
  /** The member's id. */
  _id: string
  /** Agreed to be an opponent, until they withdraw. */
  willing: boolean
  shownName: string
  match: Match | null
  /** Recordings met lately, newest first: nobody is met twice in a row. */
  met: string[]
}

/** Five answers of a member who agreed to be an opponent. */
export interface MatchRecording {
  /** `{memberId}.{place}`: a member has a few, the newest take the places of the oldest. */
  _id: string
  memberId: string
  /** Root organisation: opponents come from the same one. */
  rootId: string
  shownName: string
  questions: AskedQuestion[]
  answers: Array<{ correct: boolean; seconds: number }>
  recordedAt: string
  /** A number in [0, 1): a random choice starts somewhere on it. */
  draw: number
}

export const challenges = collection<Challenge>({ name: 'challenges', indexes: [] })

export const matchPlayers = collection<MatchPlayer>({ name: 'matchPlayers', indexes: [] })

export const matchRecordings = collection<MatchRecording>({
  name: 'matchRecordings',
  indexes: [
    {
      fields: [
        ['rootId', 1],
        ['draw', 1],
      ],
      reason: 'a random opponent of the same root organisation',
    },
    { fields: [['memberId', 1]], reason: "a member's recordings, to rename or delete them" },
  ],
})

/** Recordings from a random place on. */
export async function drawRecordings(rootId: string, draw: number, limit: number): Promise<MatchRecording[]> {
  const orderBy = [['draw', 'asc']] as const
  const after = await matchRecordings.find({ rootId, draw: command.gte(draw) }, { orderBy, limit })
  if (after.length === limit) return after
  const before = await matchRecordings.find(
    { rootId, draw: command.lt(draw) },
    { orderBy, limit: limit - after.length },
  )
  return [...after, ...before]
}
