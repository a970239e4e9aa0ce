/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Output } from '../../client/miniprogram/api/types'
import { api } from '../../client/miniprogram/api'
import { ApiError } from '../../client/miniprogram/api/errors'
import { CheckQuestions } from '../../client/miniprogram/packages/study/article/CheckQuestions'
import { device } from './stubs/taro'

jest.mock('@tarojs/taro', () => jest.requireActual('./stubs/taro'))
jest.mock('@tarojs/components', () => jest.requireActual('./stubs/components'))
jest.mock('../../client/miniprogram/api', () => ({ api: jest.fn() }))

const complete = jest.mocked(api) as unknown as jest.Mock
const item = {
  content: { contentId: 'c1', version: 3 },
  checkQuestions: [{ id: 'k1', kind: 'single', stem: '宪法第几章？', options: ['第一章', '第二章'] }],
  progress: { state: 'reading', position: 1, completedAt: null },
} as unknown as Output<'study.open'>

const onReload = jest.fn()
const open = () => render(<CheckQuestions item={item} onReload={onReload} />)
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))

beforeEach(() => {
  device.reset()
  jest.resetAllMocks()
})

it('asks for an answer before it takes one', async () => {
  open()
  await tap('提交')
  expect(complete).not.toHaveBeenCalled()
})

it('answers a wrong choice kindly and takes another', async () => {
  complete.mockResolvedValueOnce({
    passed: false,
    completedAt: null,
    results: [{ questionId: 'k1', correct: false, answer: null, explanation: null }],
    points: null,
  })
  open()
  await tap('第一章')
  await tap('提交')
  expect(complete).toHaveBeenCalledWith('study.complete', {
    contentId: 'c1',
    version: 3,
    answers: [{ questionId: 'k1', chosen: [0] }],
  })
  expect(screen.getByText(/还差一点/)).toBeTruthy()
  await tap('第二章')
  expect(screen.queryByText(/还差一点/)).toBeNull()
  expect(screen.getByText('提交')).toBeTruthy()
})

it('explains the right answer and says what was earned and why', async () => {
  complete.mockResolvedValueOnce({
    passed: true,
    completedAt: '2026-11-22T02:00:00.000Z',
    results: [{ questionId: 'k1', correct: true, answer: [1], explanation: '写在第二章。' }],
    points: { amount: 2, reason: '学完一篇' },
  })
  open()
  await tap('第二章')
  await tap('提交')
  expect(screen.getByText('写在第二章。')).toBeTruthy()
  expect(screen.getByText('您选对了')).toBeTruthy()
  expect(screen.getByText('学完一篇')).toBeTruthy()
  await tap('为什么有积分')
  expect(device.visited).toEqual(['/packages/archive/points/index'])
})

it('offers the new text when the item changed while it was read', async () => {
  complete.mockRejectedValueOnce(new ApiError('CONTENT_CHANGED', '这篇内容刚刚更新过。'))
  open()
  await tap('第一章')
  await tap('提交')
  await tap('看更新后的内容')
  expect(onReload).toHaveBeenCalled()
})
