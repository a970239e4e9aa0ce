/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Api } from '../../client/miniprogram/api/client'
import { ApiError, TransportError } from '../../client/miniprogram/api/errors'
import { Async } from '../../client/miniprogram/components/Async'
import { forgetAnswers } from '../../client/miniprogram/hooks/answers'
import { useQuery } from '../../client/miniprogram/hooks/useQuery'
import { device } from './stubs/taro'

jest.mock('@tarojs/taro', () => jest.requireActual('./stubs/taro'))
jest.mock('@tarojs/components', () => jest.requireActual('./stubs/components'))
jest.mock('@taroify/core/skeleton', () => jest.requireActual('./stubs/taroify').Skeleton)

/** Answers that tests give by hand, in the order they were asked for. */
interface Asked {
  resolve: (data: unknown) => void
  reject: (error: Error) => void
}
let asked: Asked[] = []
const api = (() =>
  new Promise((resolve, reject) => asked.push({ resolve, reject }))) as unknown as Api<'member'>

function Page() {
  const me = useQuery(api, 'organisation.me', {})
  return <Async query={me}>{(data) => <p>{data.bound ? data.member.name : '没有绑定'}</p>}</Async>
}

const answer = (index: number, name: string) =>
  act(async () => asked[index]!.resolve({ bound: true, member: { name } }))
const refuse = (index: number, error: Error) => act(async () => asked[index]!.reject(error))

beforeEach(() => {
  asked = []
  device.reset()
  forgetAnswers()
})

it('shows a skeleton until the answer comes, and asks once for it', async () => {
  render(<Page />)
  expect(screen.getAllByTestId('skeleton').length).toBeGreaterThan(0)
  act(() => device.showAgain())
  expect(asked).toHaveLength(1)
  await answer(0, '林晓梅')
  expect(screen.getByText('林晓梅')).toBeTruthy()
  expect(screen.queryByTestId('skeleton')).toBeNull()
})

it('offers another try when there is nothing to show', async () => {
  render(<Page />)
  await refuse(0, new TransportError('NETWORK'))
  fireEvent.click(screen.getByText('再试一次'))
  await answer(1, '林晓梅')
  expect(screen.getByText('林晓梅')).toBeTruthy()
})

it('keeps the last good answer in sight when the network fails later, and says that it is old', async () => {
  render(<Page />)
  await answer(0, '林晓梅')
  act(() => device.showAgain())
  await refuse(1, new TransportError('TIMEOUT'))
  expect(screen.getByText('林晓梅')).toBeTruthy()
  expect(screen.getByText('网络不太好，显示的是上次的内容')).toBeTruthy()
  act(() => device.showAgain())
  await answer(2, '林晓')
  expect(screen.getByText('林晓')).toBeTruthy()
  expect(screen.queryByText('网络不太好，显示的是上次的内容')).toBeNull()
})

it('shows at once what was answered before, to a page that opens anew', async () => {
  const first = render(<Page />)
  await answer(0, '林晓梅')
  first.unmount()
  render(<Page />)
  expect(screen.getByText('林晓梅')).toBeTruthy()
  expect(asked).toHaveLength(2)
})

it('leads a person without binding to where it is done', async () => {
  render(<Page />)
  await refuse(0, new ApiError('NOT_BOUND', '请先用邀请码绑定党员身份。'))
  fireEvent.click(screen.getByText('绑定党员身份'))
  expect(device.visited).toEqual(['/packages/settings/bind/index'])
  expect(screen.queryByText('再试一次')).toBeNull()
})

it('names the trace of a fault of ours', async () => {
  render(<Page />)
  await refuse(0, new ApiError('INTERNAL', '系统出了点问题', 't-42'))
  expect(screen.getByText('问题编号 t-42')).toBeTruthy()
  expect(screen.getByText('再试一次')).toBeTruthy()
})
