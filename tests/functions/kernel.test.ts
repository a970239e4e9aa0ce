import * as z from 'zod'
import { implement } from '../../cloudfunctions/kernel/action'
import { anonymous, contract } from '../../cloudfunctions/kernel/contract'
import { errorKind, fail } from '../../cloudfunctions/kernel/errors'
import { input } from '../../cloudfunctions/kernel/fields'
import { serve } from '../../cloudfunctions/kernel/serve'

const declared = errorKind('DECLARED', '这是说好的错误。')
const undeclared = errorKind('UNDECLARED', '这是没说好的错误。')
const action = {
  summary: 'test',
  audience: 'public',
  access: anonymous,
  input: input({}),
  output: z.object({ shown: z.string() }),
  errors: [declared],
  idempotent: true,
} as const
const testContract = contract({
  'test.declared': action,
  'test.undeclared': action,
  'test.crash': action,
  'test.extra': action,
  'test.misfit': action,
})
const main = serve(
  'public',
  implement(testContract, 'public', {
    'test.declared': async () => fail(declared),
    'test.undeclared': async () => fail(undeclared),
    'test.crash': async () => {
      throw new Error('openid o-secret at /srv/file.js:1:2')
    },
    'test.extra': async () => ({ shown: 'yes', hidden: 'o-secret' }),
    'test.misfit': async () => ({ shown: 7 }) as unknown as { shown: string },
  }),
  { byOpenid: async () => null },
)

const lines: string[] = []
beforeEach(() => {
  lines.length = 0
  for (const level of ['log', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...said: unknown[]) => void lines.push(String(said[0])))
})
afterEach(() => jest.restoreAllMocks())

describe('what leaves the server', () => {
  test('a declared error answers with its code, its message and a trace id', async () => {
    expect(await main({ action: 'test.declared' })).toEqual({
      error: {
        code: 'DECLARED',
        message: '这是说好的错误。',
        traceId: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    })
  })

  test.each(['test.undeclared', 'test.crash', 'test.misfit'])(
    '%s answers with nothing but a plain sentence and a trace id; the log has the rest under that id',
    async (name) => {
      const answer = await main({ action: name })
      expect(answer).toEqual({
        error: {
          code: 'INTERNAL',
          message: expect.stringContaining('内容没有丢失'),
          traceId: expect.any(String),
        },
      })
      const { traceId } = (answer as { error: { traceId: string } }).error
      const failure = lines.map((line) => JSON.parse(line)).find(({ kind }) => kind === 'failure')
      expect(failure).toMatchObject({ traceId, action: name })
    },
  )

  test('a key that the contract does not name is dropped', async () => {
    expect(await main({ action: 'test.extra' })).toEqual({ data: { shown: 'yes' } })
  })

  test('the log of a call tells action, time and outcome, and nothing of what was asked or by whom', async () => {
    await main({ action: 'test.extra', input: { name: '陈示例' } })
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        kind: 'call',
        traceId: expect.any(String),
        action: 'test.extra',
        ms: expect.any(Number),
        outcome: 'INPUT_INVALID',
      },
    ])
  })
})
