import { callFailure } from '../../client/miniprogram/api/callFailure'
import { createApi } from '../../client/miniprogram/api/client'
import { ApiError, TransportError } from '../../client/miniprogram/api/errors'
import type { Transport } from '../../client/miniprogram/api/types'

/** A transport that gives these answers in turn and keeps what it was asked. */
function scripted(...answers: unknown[]): Transport & { asked: unknown[] } {
  const asked: unknown[] = []
  return {
    asked,
    async call(functionName, event) {
      asked.push([functionName, event])
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return answer
    },
  }
}

it('sends the action and its input to the function of its audience, and opens the answer', async () => {
  const transport = scripted({ data: { items: [], nextCursor: null, topics: [] } })
  const output = await createApi('public', transport)('study.publicLibrary', { topic: 'law' })
  expect(output.nextCursor).toBeNull()
  expect(transport.asked).toEqual([['public', { action: 'study.publicLibrary', input: { topic: 'law' } }]])
})

it('throws what the server refuses, with its code, words, trace id and fields, and asks once only', async () => {
  const error = {
    code: 'INPUT_INVALID',
    message: '提交的内容有误，请检查后再试。',
    traceId: 't-1',
    fields: [{ path: 'name', message: '不能为空' }],
  }
  const transport = scripted({ error })
  const refused = createApi('member', transport)('organisation.bind', { code: 'X', name: '' })
  await expect(refused).rejects.toMatchObject(error)
  await expect(refused).rejects.toBeInstanceOf(ApiError)
  expect(transport.asked).toHaveLength(1)
})

it('asks a second time when the first did not get through', async () => {
  const transport = scripted(new TransportError('NETWORK'), { data: { bound: false } })
  await expect(createApi('member', transport)('organisation.me', {})).resolves.toEqual({ bound: false })
  expect(transport.asked).toHaveLength(2)
})

it('gives up after the second time and says so plainly', async () => {
  const transport = scripted(new TransportError('NETWORK'), new TransportError('TIMEOUT'), { data: {} })
  const failed = createApi('member', transport)('organisation.me', {})
  await expect(failed).rejects.toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('网络') })
  expect(transport.asked).toHaveLength(2)
})

it.each([undefined, null, 'text', {}])('takes %p for no answer at all', async (answer) => {
  await expect(createApi('member', scripted(answer))('organisation.me', {})).rejects.toMatchObject({
    code: 'INTERNAL',
  })
})

describe('a cloud call that fails', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation())
  afterEach(() => jest.restoreAllMocks())

  it.each([
    ['request:fail', 'NETWORK'],
    ['cloud.callFunction:fail request:fail timeout', 'TIMEOUT'],
    ['cloud.callFunction:fail errCode: -504003 | errMsg: Invoking task timed out after 3 seconds', 'TIMEOUT'],
    ['cloud.callFunction:fail errCode: -504002 functions execute fail', 'INTERNAL'],
    ['cloud.callFunction:fail Error: errCode: -404011 cloud function execution error', 'INTERNAL'],
  ])('“%s” is %s', (errMsg, code) => expect(callFailure({ errMsg }).code).toBe(code))

  it('is a matter of the network when nothing is known about it', () =>
    expect(callFailure('odd').code).toBe('NETWORK'))
})
