import { openCloud, type TestCloud } from '../support/cloud'
import { answersTo } from '../support/answers'
import { committee, member, member2, secretary } from '../support/people'

const HOUR = 3_600_000
const MINUTE = 60_000

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const read = async (name: string, filter: Record<string, unknown>) => {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  return (await database.collection(name).where(filter).limit(1000).get()).data as Array<
    Record<string, unknown>
  >
}
const exam = (number: number, examId = 'exam-party') => ({ kind: 'exam' as const, examId, number })
const submit = (
  paper: Parameters<typeof answersTo>[0] & { attemptId: string },
  right: number,
  as: { openid: string },
) => cloud.get('quiz.submit', { attemptId: paper.attemptId, answers: answersTo(paper, right) }, as)

describe('the weekly paper', () => {
  test('ten questions from the two topics of the week, one paper a member and week', async () => {
    const papers = await Promise.all(
      Array.from({ length: 5 }, () => cloud.get('quiz.open', { kind: 'weekly' }, member)),
    )
    const [paper] = papers
    expect(
      new Set(papers.map(({ attemptId, questions }) => JSON.stringify([attemptId, questions]))).size,
    ).toBe(1)
    const { weekly } = await cloud.get('quiz.hub', {}, member)
    expect(weekly).toMatchObject({ state: 'open', total: 10 })
    const topics = new Set(paper?.questions.map(({ topic }) => topic.name))
    expect([...topics].sort()).toEqual([...weekly.topics].sort())
    expect(paper?.questions.every(({ reason }) => reason === 'drawn')).toBe(true)
  })

  test('earns no points by the rule of the daily quiz', async () => {
    const paper = await cloud.get('quiz.open', { kind: 'weekly' }, member)
    const result = await submit(paper, 10, member)
    expect(result).toMatchObject({ kind: 'weekly', correctCount: 10, total: 10, points: null })
    expect((await cloud.get('points.mine', {}, member)).balance).toBe(0)
  })
})

describe('answers kept on the way', () => {
  const paper = () => cloud.get('quiz.daily', {}, member2)

  test('are kept by one operation, come back on any device, and the newest revision stays', async () => {
    const { attemptId, ...rest } = await paper()
    const answers = answersTo(rest, 2)
    const first = { attemptId, revision: 1, answers: answers.slice(0, 1) }
    expect(await cloud.get('quiz.saveAnswers', first, member2)).toMatchObject({ kept: true, revision: 1 })
    expect(cloud.operationsOf('quiz.saveAnswers').map(({ collection }) => collection)).toEqual([
      'accounts',
      'quizAttempts',
    ])
    const second = { attemptId, revision: 2, answers }
    expect(await cloud.get('quiz.saveAnswers', second, member2)).toMatchObject({ kept: true })
    // Sent again, because the answer was lost on the way.
    expect(await cloud.get('quiz.saveAnswers', second, member2)).toMatchObject({ kept: true, revision: 2 })
    // Another device that had not seen the second one.
    expect(await cloud.get('quiz.saveAnswers', { ...first, revision: 2 }, member2)).toEqual({
      kept: false,
      revision: 2,
      saved: answers,
    })
    expect(await paper()).toMatchObject({ saved: answers, revision: 2 })
  })

  test("nobody keeps answers in another's paper or in one that does not exist", async () => {
    const { attemptId, ...rest } = await paper()
    const input = { attemptId, revision: 9, answers: answersTo(rest, 5) }
    expect(await cloud.refusal('quiz.saveAnswers', input, member)).toBe('ATTEMPT_NOT_FOUND')
    expect(await cloud.refusal('quiz.saveAnswers', { ...input, attemptId: 'none' }, member)).toBe(
      'ATTEMPT_NOT_FOUND',
    )
    expect((await paper()).revision).toBe(2)
  })

  test('inside the grace time they are still taken, after it what was kept counts', async () => {
    const { attemptId, closesAt, acceptsUntil } = await paper()
    await cloud.clock.set(Date.parse(closesAt) + MINUTE)
    const third = { attemptId, revision: 3, answers: [{ questionId: 'none', chosen: ['a'] }] }
    expect(await cloud.get('quiz.saveAnswers', third, member2)).toMatchObject({ kept: true })
    const { questions } = (await read('quizAttempts', { _id: attemptId }))[0] as {
      questions: Array<{ questionId: string; kind: string; options: Array<{ key: string; text: string }> }>
    }
    const asked = { questions: questions.map((question) => ({ ...question, id: question.questionId })) }
    const fourth = { attemptId, revision: 4, answers: answersTo(asked, 3) }
    await cloud.get('quiz.saveAnswers', fourth, member2)
    await cloud.clock.set(Date.parse(acceptsUntil))
    expect(await cloud.refusal('quiz.saveAnswers', { ...fourth, revision: 5 }, member2)).toBe(
      'ATTEMPT_CLOSED',
    )
    const late = await cloud.get('quiz.submit', { attemptId, answers: answersTo(asked, 5) }, member2)
    expect(late).toMatchObject({ byClock: true, correctCount: 3, points: { amount: 3 } })
  })

  test('the tick submits what was kept, once, and leaves papers alone that nobody answered', async () => {
    const mine = await cloud.get('quiz.daily', {}, secretary)
    const untouched = await cloud.get('quiz.daily', {}, committee)
    await cloud.get(
      'quiz.saveAnswers',
      { attemptId: mine.attemptId, revision: 1, answers: answersTo(mine, 4).slice(0, 4) },
      secretary,
    )
    await cloud.clock.set(Date.parse(mine.acceptsUntil) - MINUTE / 2)
    expect(await cloud.get('quiz.collect', {})).toMatchObject({ collected: 0 })
    await cloud.clock.set(Date.parse(mine.acceptsUntil))
    await Promise.all([cloud.get('quiz.collect', {}), cloud.get('quiz.collect', {})])
    expect(await cloud.get('quiz.collect', {})).toMatchObject({ collected: 0 })
    const result = await cloud.get('quiz.result', { attemptId: mine.attemptId }, secretary)
    expect(result).toMatchObject({ byClock: true, correctCount: 4, points: { amount: 4 } })
    expect(await cloud.refusal('quiz.result', { attemptId: untouched.attemptId }, committee)).toBe(
      'ATTEMPT_NOT_FOUND',
    )
  })
})

describe('an exam', () => {
  test('shows its rules before it starts, and starting twice is one paper', async () => {
    const page = await cloud.get('exam.get', { examId: 'exam-party' }, member)
    expect(page).toMatchObject({
      attemptsUsed: 0,
      next: { number: 1, begun: false },
      passScore: 60,
      minutes: 20,
    })
    const papers = await Promise.all(Array.from({ length: 5 }, () => cloud.get('quiz.open', exam(1), member)))
    expect(new Set(papers.map(({ questions }) => JSON.stringify(questions))).size).toBe(1)
    expect(JSON.stringify(papers[0]?.questions)).not.toMatch(/answer|accepted|explanation|correct/)
    expect(Date.parse(papers[0]?.closesAt ?? '') - cloud.clock.now()).toBeLessThanOrEqual(20 * MINUTE)
    const hub = await cloud.get('quiz.hub', {}, member)
    expect(hub.exams.find(({ examId }) => examId === 'exam-party')).toMatchObject({
      openNumber: 1,
      attemptsUsed: 1,
      state: 'open',
    })
  })

  test('is not to be taken early, late, out of turn, too often, or by others', async () => {
    expect(await cloud.refusal('quiz.open', exam(2), member)).toBe('ATTEMPT_UNFINISHED')
    expect(await cloud.refusal('quiz.open', exam(3), member)).toBe('NO_ATTEMPTS_LEFT')
    expect(await cloud.refusal('quiz.open', exam(1, 'exam-safety'), member)).toBe('EXAM_NOT_OPEN')
    expect(await cloud.refusal('quiz.open', exam(1, 'exam-constitution'), member)).toBe('EXAM_OVER')
    expect(await cloud.refusal('quiz.open', exam(1, 'exam-history'), member)).toBe('EXAM_NOT_FOUND')
    expect(await cloud.refusal('exam.get', { examId: 'none' }, member)).toBe('EXAM_NOT_FOUND')
  })

  test('fifty submissions at once count once; score, topics and answers come by its rules', async () => {
    const paper = await cloud.get('quiz.open', exam(1), member)
    const input = { attemptId: paper.attemptId, answers: answersTo(paper, 7) }
    const results = await Promise.all(
      Array.from({ length: 50 }, () => cloud.get('quiz.submit', input, member)),
    )
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(results[0]).toMatchObject({
      answersShown: true,
      exam: { score: 70, fullScore: 100, passScore: 60, passed: true },
      points: null,
    })
    expect(results[0]?.topics.reduce((sum, { right }) => sum + right, 0)).toBe(7)
    await Promise.all([cloud.get('quiz.collect', {}), cloud.get('quiz.collect', {})])
    const tallies = await read('examTallies', { examId: 'exam-party' })
    expect(tallies).toMatchObject([{ members: 1, passed: 1, scoreSum: 70 }])
  })

  test('a better second attempt takes the place of the first in the results, a worse one does not', async () => {
    const second = await cloud.get('quiz.open', exam(2), member)
    await submit(second, 9, member)
    await cloud.get('quiz.collect', {})
    expect(await read('examTallies', { examId: 'exam-party' })).toMatchObject([{ members: 1, scoreSum: 90 }])
    const page = await cloud.get('exam.get', { examId: 'exam-party' }, member)
    expect(page).toMatchObject({ bestScore: 90, passed: true, attemptsUsed: 2, next: null })
  })

  test('its time is kept by the server: 60 seconds of grace, then the tick counts what was kept', async () => {
    // Between two ticks, so that none has closed the paper when its time is over.
    await cloud.clock.set((Math.floor(cloud.clock.now() / MINUTE) + 1.5) * MINUTE)
    const paper = await cloud.get('quiz.open', exam(1), member2)
    await cloud.get(
      'quiz.saveAnswers',
      { attemptId: paper.attemptId, revision: 1, answers: answersTo(paper, 5) },
      member2,
    )
    expect(Date.parse(paper.acceptsUntil) - Date.parse(paper.closesAt)).toBe(MINUTE)
    await cloud.clock.set(Date.parse(paper.acceptsUntil))
    const tooLate = { attemptId: paper.attemptId, revision: 2, answers: answersTo(paper, 10) }
    expect(await cloud.refusal('quiz.saveAnswers', tooLate, member2)).toBe('ATTEMPT_CLOSED')
    const before = await cloud.get('exam.get', { examId: 'exam-party' }, member2)
    expect(before.next).toEqual({ number: 2, begun: false })
    await cloud.get('quiz.collect', {})
    const result = await cloud.get('quiz.result', { attemptId: paper.attemptId }, member2)
    expect(result).toMatchObject({ byClock: true, exam: { score: 50, passed: false } })
    const late = await submit(paper, 10, member2)
    expect(late.exam?.score).toBe(50)
  })

  test('one begun and never answered counts with nothing, and the next attempt may begin', async () => {
    const paper = await cloud.get('quiz.open', exam(1), secretary)
    await cloud.clock.set(Date.parse(paper.acceptsUntil))
    const next = await cloud.get('quiz.open', exam(2), secretary)
    expect(next.attemptId).not.toBe(paper.attemptId)
    const first = await cloud.get('quiz.result', { attemptId: paper.attemptId }, secretary)
    expect(first).toMatchObject({ byClock: true, exam: { score: 0, passed: false } })
  })

  test('answers of an exam stay hidden until its window has ended, and out of memory until then', async () => {
    const safety = await cloud.get('exam.get', { examId: 'exam-safety' }, committee)
    await cloud.clock.set(Date.parse(safety.opensAt) + HOUR)
    const paper = await cloud.get('quiz.open', exam(1, 'exam-safety'), committee)
    const result = await submit(paper, 6, committee)
    expect(result).toMatchObject({
      answersShown: false,
      answersFrom: safety.closesAt,
      questions: [],
      advice: null,
      exam: { score: 60, passed: true },
    })
    await cloud.get('quiz.collect', {})
    await cloud.get('quiz.fold', {})
    expect(await read('reviewLogs', { _id: paper.attemptId })).toEqual([])
    await cloud.clock.set(Date.parse(safety.closesAt))
    await cloud.get('quiz.collect', {})
    await cloud.get('quiz.fold', {})
    const later = await cloud.get('quiz.result', { attemptId: paper.attemptId }, committee)
    expect(later.answersShown).toBe(true)
    expect(later.questions).toHaveLength(10)
    expect(await read('reviewLogs', { _id: paper.attemptId })).toHaveLength(1)
  })
})

describe('wrong questions', () => {
  test('are listed by topic with what is due, and go away after two right answers in a row', async () => {
    await cloud.get('quiz.fold', {})
    const book = await cloud.get('quiz.wrongBook', {}, committee)
    expect(book).toMatchObject({ wrong: 4, open: null, nextNumber: 1 })
    expect(book.topics.map(({ topic }) => topic.id)).toEqual(['safety'])
    const again = (number: number) => ({ kind: 'wrongBook' as const, scope: 'safety' as const, number })
    const first = await cloud.get('quiz.open', again(1), committee)
    expect(first.questions).toHaveLength(4)
    expect(await cloud.refusal('quiz.open', again(2), committee)).toBe('ATTEMPT_UNFINISHED')
    expect((await cloud.get('quiz.wrongBook', {}, committee)).open).toMatchObject({ number: 1 })
    await submit(first, 4, committee)
    await cloud.get('quiz.fold', {})
    expect((await cloud.get('quiz.wrongBook', {}, committee)).wrong).toBe(4)
    const second = await cloud.get('quiz.open', again(2), committee)
    await submit(second, 3, committee)
    await cloud.get('quiz.fold', {})
    expect((await cloud.get('quiz.wrongBook', {}, committee)).wrong).toBe(1)
    expect(await cloud.refusal('quiz.open', { ...again(3), scope: 'history' }, committee)).toBe(
      'WRONG_BOOK_EMPTY',
    )
  })

  test('memory equals the fold of the review log from the start', async () => {
    const { fold, emptyMemory } =
      require('../../cloudfunctions/domains/quiz/fold') as typeof import('../../cloudfunctions/domains/quiz/fold')
    for (const memberId of ['m-committee', 'm-member', 'm-secretary']) {
      const logs = (await read('reviewLogs', { memberId })) as unknown as Array<Parameters<typeof fold>[0]>
      let memory = emptyMemory(memberId)
      const cards = new Map<string, ReturnType<typeof fold>['cards'][number]>()
      for (const log of logs.sort((a, b) => a.sequence - b.sequence)) {
        const folded = fold(log, memory, [...cards.values()])
        memory = folded.memory
        for (const card of folded.cards) cards.set(card._id, card)
      }
      const byId = (a: { _id?: unknown }, b: { _id?: unknown }) => (String(a._id) < String(b._id) ? -1 : 1)
      expect((await read('memoryCards', { memberId })).sort(byId)).toEqual([...cards.values()].sort(byId))
      expect(await read('memories', { _id: memberId })).toEqual([memory])
    }
  })
})
