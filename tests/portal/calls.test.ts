/** The log of calls: which are shown, which are put together, what they cost. */
import type { FunctionCall } from '../../localcloud/calls'
import type { TraceEntry } from '../../localcloud/trace'
import { costOf, isSlow } from '../../localcloud/portal/inspector/calls/cost'
import {
  allCalls,
  type CallFilter,
  countKinds,
  HOLDER,
  NOBODY,
  selectCalls,
} from '../../localcloud/portal/inspector/calls/filter'
import { runsOf } from '../../localcloud/portal/inspector/calls/runs'

let made = 0

const call = (facts: Partial<FunctionCall> = {}): FunctionCall => ({
  id: String(++made),
  name: 'member',
  action: 'home.get',
  caller: 'o-a',
  source: 'client',
  startedAt: 0,
  ms: 20,
  ok: true,
  error: null,
  operations: [],
  console: [],
  ...facts,
})

const operation = (facts: Partial<TraceEntry> = {}): TraceEntry => ({
  function: 'member',
  call: '1',
  action: 'database.getDocument',
  collection: 'members',
  read: 1,
  written: 0,
  index: '_id',
  ms: 0.5,
  at: 0,
  ...facts,
})

const plain = call()
const failed = call({ ok: false, error: { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'Boom in the quiz' } })
const failedInside = call({ operations: [operation({ error: 'DATABASE_REQUEST_FAILED' })] })
const scanning = call({ caller: 'o-b', operations: [operation({ index: null, read: 900 })] })
const slow = call({ ms: 500 })
const slowInside = call({ operations: [operation({ ms: 50 })] })
const timer = call({ name: 'jobs', action: null, caller: null, source: 'timer' })
const running = call({ ms: null, ok: null })
const all = [plain, failed, failedInside, scanning, slow, slowInside, timer, running]

describe('the filter of calls', () => {
  const kept = (change: Partial<CallFilter>) => selectCalls(all, { ...allCalls, ...change }, 'o-b')

  test.each<[string, Partial<CallFilter>, FunctionCall[]]>([
    ['everything', {}, all],
    ['failures, also those a function kept to itself', { kind: 'errors' }, [failed, failedInside]],
    ['scans', { kind: 'scans' }, [scanning]],
    ['slow calls and slow operations', { kind: 'slow' }, [slow, slowInside]],
    ['who holds the phone', { who: HOLDER }, [scanning]],
    ['one person', { who: 'o-b' }, [scanning]],
    ['no person at all', { who: NOBODY }, [timer]],
    ['words of the action', { text: ' HOME ', who: 'o-b' }, [scanning]],
    ['words of the error', { text: 'boom' }, [failed]],
    ['the code of an error', { text: 'execute_fail' }, [failed]],
    ['the name of a function', { text: 'jobs' }, [timer]],
    ['all conditions at once', { kind: 'slow', who: 'o-b' }, []],
  ])('lets through %s', (_, change, expected) => {
    expect(kept(change)).toEqual(expected)
  })

  test('counts each kind', () => {
    expect(countKinds(all)).toEqual({ all: 8, errors: 2, scans: 1, slow: 2 })
  })
})

describe('cost', () => {
  test('adds up operations, documents and scans', () => {
    const operations = [
      operation({ read: 3, index: null }),
      operation({ read: 1, written: 2 }),
      // Nothing was looked up: no scan.
      operation({ read: 0, written: 1, index: undefined }),
    ]
    expect(costOf(operations)).toEqual({ operations: 3, read: 4, written: 3, scans: 1 })
    expect(costOf([])).toEqual({ operations: 0, read: 0, written: 0, scans: 0 })
  })

  test('a call that still runs is not slow', () => {
    expect(isSlow(running)).toBe(false)
  })
})

describe('runs', () => {
  const lengths = (calls: FunctionCall[]) => runsOf(calls).map((run) => run.length)

  test('three of the same in a row become one', () => {
    expect(lengths([call(), call(), call(), timer])).toEqual([3, 1])
  })

  test('two stay apart', () => {
    expect(lengths([call(), call(), timer])).toEqual([1, 1, 1])
  })

  test.each([
    ['another person', { caller: 'o-z' }],
    ['another action', { action: 'study.today' }],
    ['another source', { source: 'timer' }],
    ['a failure', { ok: false }],
    ['a call that runs', { ok: null, ms: null }],
    ['a scan', { operations: [operation({ index: null })] }],
    ['a slow call', { ms: 9000 }],
  ])('%s between them is never hidden in a run', (_, facts) => {
    expect(lengths([call(), call(), call(facts), call(), call()])).toEqual([1, 1, 1, 1, 1])
  })

  test('keeps every call, in order', () => {
    const calls = [timer, call(), call(), call(), failed, call()]
    expect(runsOf(calls).flat()).toEqual(calls)
  })
})
