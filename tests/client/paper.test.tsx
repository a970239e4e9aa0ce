/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { Output } from '../../client/miniprogram/api/types'
import { api } from '../../client/miniprogram/api'
import { ApiError, TransportError } from '../../client/miniprogram/api/errors'
import { Paper } from '../../client/miniprogram/packages/quiz/paper/Paper'
import { startOutbox } from '../../client/miniprogram/api/outbox'
import { device } from './stubs/taro'

jest.mock('@tarojs/taro', () => jest.requireActual('./stubs/taro'))
jest.mock('@tarojs/components', () => jest.requireActual('./stubs/components'))
jest.mock('@taroify/core/popup', () => jest.requireActual('./stubs/taroify').Popup)
jest.mock('../../client/miniprogram/api', () => ({ api: jest.fn() }))

const submit = jest.mocked(api) as unknown as jest.Mock
const question = (id: string, stem: string): Output<'quiz.daily'>['questions'][number] => ({
  id,
  kind: 'single',
  stem,
  topic: { id: 'law', name: '身边的法律' },
  options: [
    { key: 'a', text: `${stem}甲` },
    { key: 'b', text: `${stem}乙` },
  ],
  blanks: 0,
  reason: 'new',
})
const paper: Output<'quiz.daily'> = {
  attemptId: 't1',
  kind: 'daily',
  title: '每日答题',
  day: '2026-11-22',
  now: '2026-11-22T01:00:00.000Z',
  closesAt: '2026-11-22T16:00:00.000Z',
  acceptsUntil: '2026-11-22T16:10:00.000Z',
  saved: [],
  revision: 0,
  questions: [question('q1', '一'), question('q2', '二')],
  result: null,
}

const onSubmitted = jest.fn()
const onReload = jest.fn()
const open = () => render(<Paper paper={paper} onSubmitted={onSubmitted} onReload={onReload} />)
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))

beforeEach(() => {
  device.reset()
  jest.resetAllMocks()
  submit.mockResolvedValue({ kept: true, revision: 1, saved: [] })
  startOutbox()
})

it('comes back to the same question with the same answers after leaving in the middle', async () => {
  const before = open()
  await tap('一乙')
  await tap('下一题')
  before.unmount()
  open()
  expect(screen.getByText('二')).toBeTruthy()
  expect(screen.getByText('已回到上次答到的地方')).toBeTruthy()
  await tap('上一题')
  expect(screen.getByText('一乙').closest('[role=radio]')?.getAttribute('aria-checked')).toBe('true')
})

it('submits once all is answered, hands the result on and forgets the draft', async () => {
  submit.mockResolvedValue({ correctCount: 2 })
  open()
  await tap('一甲')
  await tap('下一题')
  await tap('二乙')
  await tap('交卷')
  expect(submit).toHaveBeenCalledWith('quiz.submit', {
    attemptId: 't1',
    answers: [
      { questionId: 'q1', chosen: ['a'] },
      { questionId: 'q2', chosen: ['b'] },
    ],
  })
  expect(onSubmitted).toHaveBeenCalledWith({ correctCount: 2 })
  expect(device.storage.get('quiz.drafts')).toEqual([])
})

it('asks before submitting with something unanswered, and leads there when the person thinks again', async () => {
  open()
  await tap('下一题')
  await tap('二甲')
  await tap('交卷')
  const sheet = screen.getByRole('dialog')
  expect(within(sheet).getByText('还有 1 题没有作答')).toBeTruthy()
  expect(submit).not.toHaveBeenCalled()
  await tap('再看看')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('一')).toBeTruthy()
})

it('keeps the answers on the server soon after they are given, newest revision first', async () => {
  jest.useFakeTimers()
  submit.mockResolvedValue({ kept: true, revision: 1, saved: [] })
  open()
  await tap('一甲')
  await act(async () => jest.advanceTimersByTimeAsync(2000))
  expect(submit).toHaveBeenLastCalledWith('quiz.saveAnswers', {
    attemptId: 't1',
    revision: 1,
    answers: [{ questionId: 'q1', chosen: ['a'] }],
  })
  await tap('一乙')
  await act(async () => jest.advanceTimersByTimeAsync(2000))
  expect(submit).toHaveBeenLastCalledWith('quiz.saveAnswers', {
    attemptId: 't1',
    revision: 2,
    answers: [{ questionId: 'q1', chosen: ['b'] }],
  })
  jest.useRealTimers()
})

it('takes over what another device has kept, beside its own answers', async () => {
  const saved = [
    { questionId: 'q1', chosen: ['a'] },
    { questionId: 'q2', chosen: ['b'] },
  ]
  render(<Paper paper={{ ...paper, saved, revision: 3 }} onSubmitted={onSubmitted} onReload={onReload} />)
  expect(screen.getByText('一甲').closest('[role=radio]')?.getAttribute('aria-checked')).toBe('true')
  await tap('下一题')
  expect(screen.getByText('二乙').closest('[role=radio]')?.getAttribute('aria-checked')).toBe('true')
})

it('keeps a paper on the phone when there is no network, and hands it in once there is', async () => {
  submit.mockRejectedValueOnce(new TransportError('NETWORK'))
  open()
  await tap('一甲')
  await tap('下一题')
  await tap('二甲')
  await tap('交卷')
  expect(screen.getByText(/连上网会自动交/)).toBeTruthy()
  expect(device.storage.get('quiz.drafts')).toMatchObject([{ chosen: { q1: ['a'], q2: ['a'] } }])
  submit.mockResolvedValueOnce({ attemptId: 't1', correctCount: 1 })
  await act(async () => device.network(true))
  expect(onSubmitted).toHaveBeenCalledWith({ attemptId: 't1', correctCount: 1 })
  expect(device.storage.get('quiz.outbox')).toEqual([])
})

it('asks before an exam is handed in, even when all is answered', async () => {
  render(<Paper paper={{ ...paper, kind: 'exam' }} onSubmitted={onSubmitted} onReload={onReload} />)
  await tap('一甲')
  await tap('下一题')
  await tap('二甲')
  await tap('交卷')
  expect(within(screen.getByRole('dialog')).getByText('现在交卷？')).toBeTruthy()
  expect(submit).not.toHaveBeenCalledWith('quiz.submit', expect.anything())
})

it("offers today's questions when the paper closed meanwhile", async () => {
  submit.mockRejectedValueOnce(new ApiError('ATTEMPT_CLOSED', '这次答题已经截止，今天的题在首页等您。'))
  open()
  await tap('一甲')
  await tap('下一题')
  await tap('二甲')
  await tap('交卷')
  await tap('看今天的题')
  expect(onReload).toHaveBeenCalled()
})
