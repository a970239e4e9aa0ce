import { Workbook } from 'exceljs'
import { type MemberEntries, workbookOf } from '../../client/console/hours/workbook'
import {
  clockOf,
  emptyTraining,
  instantOf,
  missingInTraining,
  trainingInput,
} from '../../client/console/training/trainingForm'
import { contracts } from '../../cloudfunctions/domains/contracts'

const entry = (minutes: number, title: string, manual = false): MemberEntries['entries'][number] => ({
  entryId: 'e',
  day: '2026-11-22',
  minutes,
  ruleName: manual ? '补录' : '参加培训（签到、签退）',
  ruleVersion: 1,
  evidence: { kind: manual ? 'makeUp' : 'training', id: 't-1', title },
  manual: manual
    ? {
        reason: '=HYPERLINK("x")',
        proposedBy: '周演示',
        proposedAt: '2026-11-22T00:00:00.000Z',
        confirmedBy: '吴示例',
        confirmedAt: '2026-11-22T01:00:00.000Z',
      }
    : null,
})

describe('the export of study hours', () => {
  test('opens again with every entry, its evidence, and the sums', async () => {
    const file = await workbookOf('示例支部', 2026, [
      { memberId: 'a', name: '陈示例', entries: [entry(120, '专题党课'), entry(60, '送学上门', true)] },
      { memberId: 'b', name: '林样本', entries: [] },
    ])
    const book = new Workbook()
    await book.xlsx.load(file as never)
    const rows = (name: string) => {
      const found: unknown[][] = []
      book.getWorksheet(name)?.eachRow((row) => found.push((row.values as unknown[]).slice(1)))
      return found
    }
    expect(rows('合计').slice(1)).toEqual([
      ['陈示例', '示例支部', 2026, 180, 2],
      ['林样本', '示例支部', 2026, 0, 0],
    ])
    const details = rows('明细')
    expect(details).toHaveLength(3)
    expect(details[1]).toEqual([
      '陈示例',
      '2026-11-22',
      '专题党课',
      120,
      '参加培训（签到、签退）（第 1 版）',
      '',
      '',
      '',
      'training:t-1',
    ])
    // What people wrote stays text and is never a formula.
    expect(details[2]?.slice(5, 8)).toEqual(['周演示', '吴示例', '=HYPERLINK("x")'])
  })
})

describe('the form of a training', () => {
  test('times are wall clocks in China, whatever the zone of the computer', () => {
    expect(instantOf('2026-11-22T09:00')).toBe('2026-11-22T01:00:00.000Z')
    expect(clockOf('2026-11-22T16:30:00.000Z')).toBe('2026-11-23T00:30')
    expect(clockOf(instantOf('2026-02-28T23:59'))).toBe('2026-02-28T23:59')
  })

  test('what a filled form sends is what the contract takes', () => {
    const form = {
      ...emptyTraining('branch-1', Date.parse('2026-11-22T00:00:00Z')),
      title: '示例',
      teacher: '示例',
      summary: '示例',
      startsAt: '2026-11-23T09:00',
      endsAt: '2026-11-23T11:00',
      place: '会议室',
      liveUrl: 'left from before',
    }
    expect(missingInTraining(form)).toEqual([])
    expect(missingInTraining({ ...form, title: ' ' })).toEqual([{ path: 'title', message: '请填写' }])
    const input = trainingInput(form)
    expect(input).toMatchObject({ liveUrl: null, enrolUntil: input.startsAt })
    const sent = contracts['training.save'].input.safeParse({ trainingId: 't', revision: 0, ...input })
    expect(sent.error?.issues ?? []).toEqual([])
  })
})
