import {
  answersOf,
  choose,
  fill,
  goTo,
  readDraft,
  unanswered,
} from '../../client/miniprogram/packages/quiz/paper/draft'
import type { Draft } from '../../client/miniprogram/packages/quiz/paper/draft'
import { device } from './stubs/taro'

jest.mock('@tarojs/taro', () => jest.requireActual('./stubs/taro'))

const single = { id: 'q1', kind: 'single' as const, blanks: 0 }
const multiple = { id: 'q2', kind: 'multiple' as const, blanks: 0 }
const trueFalse = { id: 'q3', kind: 'trueFalse' as const, blanks: 0 }
const fillIn = { id: 'q4', kind: 'fillIn' as const, blanks: 2 }
const questions = [single, multiple, trueFalse]
const empty: Draft = { attemptId: 'a', current: 0, chosen: {}, revision: 0 }

beforeEach(() => device.reset())

it('keeps one option of a single choice and of a true-or-false, several of a multiple choice', () => {
  const once = choose(choose(empty, single, 'a'), single, 'b')
  const twice = choose(choose(once, multiple, 'a'), multiple, 'c')
  expect(twice.chosen).toEqual({ q1: ['b'], q2: ['a', 'c'] })
  expect(choose(twice, multiple, 'a').chosen.q2).toEqual(['c'])
  expect(choose(choose(twice, trueFalse, 'a'), trueFalse, 'a').chosen.q3).toEqual(['a'])
})

it('counts a question as unanswered also when everything was taken back', () => {
  const draft = choose(choose(choose(empty, single, 'a'), multiple, 'b'), multiple, 'b')
  expect(unanswered(draft, questions)).toEqual([1, 2])
})

it('counts a fill-in question as answered once each of its blanks holds something', () => {
  const half = fill(empty, fillIn, 1, '1949')
  expect(half.chosen.q4).toEqual(['', '1949'])
  expect(unanswered(half, [fillIn])).toEqual([0])
  expect(unanswered(fill(half, fillIn, 0, '  '), [fillIn])).toEqual([0])
  const whole = fill(half, fillIn, 0, '北京')
  expect(unanswered(whole, [fillIn])).toEqual([])
  expect(answersOf(whole, [fillIn])).toEqual([{ questionId: 'q4', chosen: ['北京', '1949'] }])
})

it('sends every question, those without an answer with nothing chosen', () => {
  expect(answersOf(choose(empty, trueFalse, 'b'), questions)).toEqual([
    { questionId: 'q1', chosen: [] },
    { questionId: 'q2', chosen: [] },
    { questionId: 'q3', chosen: ['b'] },
  ])
})

it('stays within the paper', () => {
  expect(goTo(empty, -1, 3).current).toBe(0)
  expect(goTo(empty, 7, 3).current).toBe(2)
})

it('begins anew for another attempt and for storage that holds something else', () => {
  const kept = { attemptId: 'a', current: 2, chosen: { q1: ['b'] }, revision: 1 }
  device.storage.set('quiz.drafts', [kept])
  expect(readDraft('a')).toEqual(kept)
  expect(readDraft('b')).toEqual({ ...empty, attemptId: 'b' })
  for (const odd of ['text', null, [{ attemptId: 'a' }], [{ ...kept, chosen: { q1: 'b' } }]]) {
    device.storage.set('quiz.drafts', odd)
    expect(readDraft('a')).toEqual(empty)
  }
})
