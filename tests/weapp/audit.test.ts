/** @jest-environment node */
import { join } from 'node:path'
import { launchInJsdom } from '../../miniprogram-runtime'
import { Audit } from '../../miniprogram-runtime/browser/audit'
import { tellCounters } from '../../miniprogram-runtime/browser/counters'
import { Report } from '../../miniprogram-runtime/browser/report'

describe("WeChat's audit", () => {
  test('more than twenty setData calls within a second are too many, spread over time they are not', () => {
    const audit = new Audit()
    for (let call = 0; call < 100; call += 1) audit.setData('calm', 10, call * 50)
    expect(audit.warnings).toEqual([])
    for (let call = 0; call < 21; call += 1) audit.setData('hasty', 10, call * 40)
    expect(audit.warnings).toEqual(['hasty: more than 20 setData calls within a second'])
  })

  test('one setData carries at most 256 KB; each page is warned of once', () => {
    const audit = new Audit()
    audit.setData('full', 256 * 1024, 0)
    expect(audit.warnings).toEqual([])
    audit.setData('heavy', 256 * 1024 + 1, 0)
    audit.setData('heavy', 400 * 1024, 5000)
    expect(audit.warnings).toEqual(['heavy: a setData of 262145 bytes, more than 262144'])
  })

  test('a page is measured as it is drawn: levels, and nodes without what built-ins are drawn with', async () => {
    const distDir = join(__dirname, 'fixture')
    const callFunction = () => Promise.resolve({ items: [] })
    const deep = launchInJsdom({ distDir, callFunction, path: '/packages/extra/deep/index' })
    await deep.waitFor(() => deep.audit.length > 0)
    expect(deep.audit).toEqual(['packages/extra/deep/index: 43 levels of nodes, not below 30'])
    deep.close()

    const items = Array.from({ length: 600 }, (_, id) => ({ id, name: `第${id}` }))
    const long = launchInJsdom({ distDir, callFunction: () => Promise.resolve({ items }) })
    await long.waitFor(() => long.audit.length > 0)
    expect(long.audit.join()).toMatch(/^pages\/home\/index: 12\d\d nodes/)
    long.close()
  })
})

test('a page around the phone is told of many changes at once, and again when there are more', () => {
  jest.useFakeTimers()
  try {
    const report = new Report()
    const told: unknown[] = []
    tellCounters(report, (message) => told.push(JSON.parse(JSON.stringify(message))))
    report.countSetData('pages/home/index', '{"a":1}')
    report.countSetData('pages/home/index', '{"b":"好"}')
    jest.runAllTimers()
    expect(told).toEqual([
      {
        type: 'miniprogram.counters',
        perPage: { 'pages/home/index': { calls: 2, bytes: 18, largest: 11 } },
        audit: [],
      },
    ])
    report.countSetData('pages/me/index', '{}')
    jest.runAllTimers()
    expect(told).toHaveLength(2)
  } finally {
    jest.useRealTimers()
  }
})
