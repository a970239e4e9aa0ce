import { questions } from '../../demo/content/questions'
import { openCloud, type TestCloud } from '../support/cloud'
import { member, member2, secretary } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

type Asked = { id: string; options: { key: string; text: string }[] }

/** The keys of the right options; the test knows them from the demo's texts. */
function rightKeys({ id, options }: Asked): string[] {
  const question = questions.find(({ key }) => key === id)
  const texts = question?.answer.map((place) => question.options[place]) ?? []
  return options.filter(({ text }) => texts.includes(text)).map(({ key }) => key)
}
const wrongKeys = (asked: Asked) =>
  asked.options
    .filter(({ key }) => !rightKeys(asked).includes(key))
    .map(({ key }) => key)
    .slice(0, 1)

const next = (run: number, turn: number, as = member) => cloud.get('challenge.next', { run, turn }, as)
const answer = (run: number, turn: number, chosen: string[], as = member) =>
  cloud.get('challenge.answer', { run, turn, chosen }, as)

/** Answers so many questions of a run rightly. */
async function answerRightly(run: number, count: number, as = member): Promise<void> {
  for (let turn = 1; turn <= count; turn++) {
    const { run: state } = await next(run, turn, as)
    await answer(run, turn, rightKeys(state!.asked!), as)
  }
}

async function read(name: string, filter: Record<string, unknown>) {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  return (await database.collection(name).where(filter).limit(1000).get()).data as Array<
    Record<string, unknown>
  >
}

describe('the challenge', () => {
  test('a question comes without its key; asking again, also from other phones, gives the same one', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, () => next(1, 1)))
    expect(new Set(asked.map(({ run }) => JSON.stringify(run))).size).toBe(1)
    expect(JSON.stringify(asked[0]?.run)).not.toMatch(/"answer"|"explanation"|"correct"/)
    expect((await cloud.get('challenge.get', {}, member)).run).toEqual(asked[0]?.run)
  })

  test('an answer is graded at once and counts once, however often it is sent', async () => {
    const { run } = await next(1, 1)
    const chosen = rightKeys(run!.asked!)
    const answers = await Promise.all(Array.from({ length: 50 }, () => answer(1, 1, chosen)))
    expect(new Set(answers.map((state) => JSON.stringify(state.run))).size).toBe(1)
    expect(answers[0]?.run).toMatchObject({ correctCount: 1, last: { correct: true, turn: 1 }, ending: null })
    expect(answers[0]?.run?.last?.explanation).not.toBe('')
    expect((await answer(1, 1, wrongKeys(run!.asked!))).run?.correctCount).toBe(1)
  })

  test('questions that were not asked, other options and runs that are not there are refused by name', async () => {
    expect(await cloud.refusal('challenge.answer', { run: 1, turn: 2, chosen: ['a'] }, member)).toBe(
      'TURN_NOT_ASKED',
    )
    expect(await cloud.refusal('challenge.next', { run: 3, turn: 1 }, member)).toBe('TURN_PAST')
    expect(await cloud.refusal('challenge.next', { run: 1, turn: 7 }, member)).toBe('TURN_PAST')
    await next(1, 2)
    expect(await cloud.refusal('challenge.answer', { run: 1, turn: 2, chosen: ['z'] }, member)).toBe(
      'ANSWER_MISMATCH',
    )
    expect(await cloud.refusal('challenge.answer', { run: 1, turn: 2, chosen: ['a'] }, member2)).toBe(
      'TURN_PAST',
    )
  })

  test('between two questions one may leave for a day; a question left alone for a minute ends the run', async () => {
    const { run } = await next(1, 2)
    await answer(1, 2, rightKeys(run!.asked!))
    await cloud.clock.advance(3_600_000)
    const third = await next(1, 3)
    expect(third.run).toMatchObject({ correctCount: 2, ending: null })
    await cloud.clock.advance(64_000)
    const late = await answer(1, 3, rightKeys(third.run!.asked!))
    expect(late).toMatchObject({
      best: 2,
      run: { correctCount: 2, ending: 'timeUp', isRecord: true, last: { timeUp: true, correct: false } },
    })
    expect(late.run?.points).toMatchObject({ amount: 2, ruleId: 'challenge.right' })
  })

  test('no question comes twice in a run, the daily cap holds over runs, and a record stays', async () => {
    await answerRightly(2, 12)
    const { run } = await next(2, 13)
    const over = await answer(2, 13, wrongKeys(run!.asked!))
    expect(over).toMatchObject({ best: 12, run: { correctCount: 12, ending: 'wrong', isRecord: true } })
    expect(over.run?.points?.amount).toBe(3)
    expect(over.run?.advice).toMatch('可以再看一看')
    const third = await next(3, 1)
    const ended = await answer(3, 1, wrongKeys(third.run!.asked!))
    expect(ended).toMatchObject({ best: 12, run: { correctCount: 0, isRecord: false, points: null } })
    expect((await cloud.get('points.mine', {}, member)).balance).toBe(5)
    const attempts = await read('quizAttempts', { memberId: 'm-member', kind: 'challenge' })
    const asked = attempts
      .filter(({ _id }) => String(_id).startsWith('challenge.m-member.2.'))
      .flatMap(({ questions: some }) =>
        (some as { questionId: string }[]).map(({ questionId }) => questionId),
      )
    expect(asked).toHaveLength(13)
    expect(new Set(asked).size).toBe(13)
  })

  test('what was answered goes into memory and the points into the ledger', async () => {
    await cloud.get('quiz.fold', {})
    await cloud.get('points.post', {})
    expect((await read('memoryCards', { memberId: 'm-member' })).length).toBeGreaterThanOrEqual(13)
    const { entries, balance } = await cloud.get('points.mine', { ruleId: 'challenge.right' }, member)
    expect(balance).toBe(5)
    expect(entries.map(({ amount }) => amount).sort()).toEqual([2, 3])
  })

  test('the whole bank can be answered: then the run ends by itself', async () => {
    let state = await next(1, 1, secretary)
    let turns = 0
    while (state.run?.asked) {
      turns += 1
      await answer(1, turns, rightKeys(state.run.asked), secretary)
      state = await next(1, turns + 1, secretary)
    }
    expect(state.run?.ending).toBe('bankDone')
    expect(state.run?.correctCount).toBe(turns)
    const live = await read('questionHeads', { live: true })
    expect(turns).toBe(
      live.filter(({ published }) => (published as { kind: string }).kind !== 'fillIn').length,
    )
    expect((await next(1, turns + 1, secretary)).run?.ending).toBe('bankDone')
  })

  test('documents read by a turn do not grow with the run', () => {
    for (const action of ['challenge.next', 'challenge.answer', 'challenge.get']) {
      const operations = cloud.operationsOf(action)
      expect(operations.filter(({ index }) => index === null)).toEqual([])
      expect(operations.reduce((sum, { read: documents }) => sum + documents, 0)).toBeLessThan(40)
    }
  })
})

describe('the match', () => {
  /** Plays a whole match, the first `right` answers right; answers with its last state. */
  async function play(as: { openid: string }, right: number) {
    const { match } = await cloud.get('match.get', {}, as)
    const number = (match?.number ?? 0) + 1
    let state = await cloud.get('match.next', { match: number, turn: 1 }, as)
    for (let turn = 1; turn <= 5; turn++) {
      const asked = state.match!.asked!
      const chosen = turn <= right ? rightKeys(asked) : wrongKeys(asked)
      state = await cloud.get('match.answer', { match: number, turn, chosen }, as)
      if (turn < 5) state = await cloud.get('match.next', { match: number, turn: turn + 1 }, as)
    }
    return state
  }

  test('nobody is an opponent before agreeing: a first match has none, and nothing of it is recorded', async () => {
    const state = await play(member2, 3)
    expect(state.match).toMatchObject({ opponent: null, opponentGone: false, ended: true, recorded: false })
    expect(await read('matchRecordings', { memberId: 'm-member2' })).toEqual([])
  })

  test('who agrees is met by others under the chosen name only, with the same questions, answers and times', async () => {
    const { names } = await cloud.get('match.get', {}, member2)
    const shownName = names[1] ?? ''
    expect(await cloud.refusal('match.setWilling', { willing: true, shownName: '林样本' }, member2)).toBe(
      'NAME_NOT_OFFERED',
    )
    await cloud.get('match.setWilling', { willing: true, shownName }, member2)
    const recorded = await play(member2, 2)
    expect(recorded.match?.recorded).toBe(true)
    const met = await play(member, 4)
    expect(met.match?.opponent).toBe(shownName)
    expect(met.match?.turns.map(({ id }) => id)).toEqual(recorded.match?.turns.map(({ id }) => id))
    expect(met.match?.turns.map(({ opponent }) => opponent?.correct)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(JSON.stringify(met)).not.toMatch(/林样本|m-member2|清河/)
    expect(await cloud.get('points.mine', { ruleId: 'correction' }, member)).toMatchObject({ entries: [] })
  })

  test('the opponent learns nothing of who played against the recording', async () => {
    expect(JSON.stringify(await cloud.get('match.get', {}, member2))).not.toMatch(/陈|m-member[^2]/)
  })

  test('the opponent shows only as far as one has answered', async () => {
    const { match } = await cloud.get('match.get', {}, member)
    const number = (match?.number ?? 0) + 1
    const begun = await cloud.get('match.next', { match: number, turn: 1 }, member)
    expect(begun.match?.turns).toEqual([])
    expect(JSON.stringify(begun.match?.asked)).not.toMatch(/answer|correct/)
    expect(await cloud.refusal('match.answer', { match: number, turn: 2, chosen: ['a'] }, member)).toBe(
      'TURN_NOT_ASKED',
    )
  })

  test('withdrawing deletes the recordings at once, also from a match in progress', async () => {
    const { match } = await cloud.get('match.get', {}, member)
    expect(match).toMatchObject({ ended: false, opponentGone: false })
    const { shownName } = await cloud.get('match.get', {}, member2)
    await cloud.get('match.setWilling', { willing: false, shownName }, member2)
    expect(await read('matchRecordings', { memberId: 'm-member2' })).toEqual([])
    expect((await cloud.get('match.get', {}, member)).match).toMatchObject({
      opponent: null,
      opponentGone: true,
    })
    const ended = await play(member2, 5)
    expect(ended.match?.recorded).toBe(false)
  })

  test('fifty answers at once count once', async () => {
    const { match } = await cloud.get('match.get', {}, member)
    const number = match!.number
    const chosen = rightKeys(match!.asked!)
    const states = await Promise.all(
      Array.from({ length: 50 }, () => cloud.get('match.answer', { match: number, turn: 1, chosen }, member)),
    )
    expect(new Set(states.map((state) => JSON.stringify(state.match?.turns))).size).toBe(1)
    expect(states[0]?.match?.turns).toHaveLength(1)
  })

  test('every query is served by an index', () => {
    for (const action of ['match.get', 'match.next', 'match.answer', 'match.setWilling'])
      expect(cloud.operationsOf(action).filter(({ index }) => index === null)).toEqual([])
  })
})
