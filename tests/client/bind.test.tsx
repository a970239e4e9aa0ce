/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { api } from '../../client/miniprogram/api'
import { ApiError } from '../../client/miniprogram/api/errors'
import BindPage from '../../client/miniprogram/packages/settings/bind'
import { device } from './stubs/taro'

jest.mock('@tarojs/taro', () => jest.requireActual('./stubs/taro'))
jest.mock('@tarojs/components', () => jest.requireActual('./stubs/components'))
jest.mock('../../client/miniprogram/api', () => ({ api: jest.fn() }))

const bind = jest.mocked(api) as unknown as jest.Mock
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tap = (text: string) => act(async () => fireEvent.click(screen.getByText(text)))

beforeEach(() => {
  device.reset()
  jest.resetAllMocks()
})

it('says beside each field what is missing, and sends nothing', async () => {
  render(<BindPage />)
  await tap('绑定')
  expect(screen.getByText(/邀请码是八位字母和数字/)).toBeTruthy()
  expect(screen.getByText(/请填写党员名册上的姓名/)).toBeTruthy()
  expect(screen.getByText(/请先阅读并同意/)).toBeTruthy()
  expect(bind).not.toHaveBeenCalled()
})

it('sends the code however it was typed, and goes home', async () => {
  bind.mockResolvedValue({ member: { name: '林晓梅' } })
  render(<BindPage />)
  write('邀请码', ' 7k3m 9qxd')
  write('姓名', ' 林晓梅 ')
  await tap('我已阅读并同意')
  await tap('绑定')
  expect(bind).toHaveBeenCalledWith('organisation.bind', { code: '7K3M-9QXD', name: '林晓梅' })
  expect(device.visited).toEqual(['/pages/home/index'])
})

it('puts a refusal beside the field it is about, until that field is mended', async () => {
  bind.mockRejectedValue(new ApiError('NAME_MISMATCH', '姓名与邀请码对不上。'))
  render(<BindPage />)
  write('邀请码', '7K3M9QXD')
  write('姓名', '林晓')
  await tap('我已阅读并同意')
  await tap('绑定')
  const refusal = screen.getByText('姓名与邀请码对不上。')
  expect(refusal.closest('.field')?.contains(screen.getByLabelText('姓名'))).toBe(true)
  write('姓名', '林晓梅')
  expect(screen.queryByText('姓名与邀请码对不上。')).toBeNull()
})

it('keeps what was typed for the next time', () => {
  const before = render(<BindPage />)
  write('邀请码', '7K3M')
  write('姓名', '林')
  before.unmount()
  render(<BindPage />)
  expect(screen.getByLabelText<HTMLInputElement>('邀请码').value).toBe('7K3M')
  expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('林')
})
