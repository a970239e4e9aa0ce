import fc from 'fast-check'
import { type CalendarEntry, icalendar } from '../../client/miniprogram/components/calendar/icalendar'

const entry: CalendarEntry = {
  id: 'training-1',
  title: '示例培训',
  place: '示例会议室',
  note: '示例支部组织',
  startsAt: '2026-11-24T06:00:00.000Z',
  endsAt: '2026-11-24T09:00:00.000Z',
}
const madeAt = '2026-11-23T00:15:00.123Z'

/** What a calendar makes of the file: lines joined again, values read as RFC 5545 says. */
function read(file: string): [name: string, value: string][] {
  expect(file.endsWith('\r\n')).toBe(true)
  return file
    .slice(0, -2)
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':')
      const value = line.slice(colon + 1).replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
      return [line.slice(0, colon), value]
    })
}

it('holds one event in UTC that reminds half an hour before', () => {
  expect(icalendar(entry, madeAt).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lianxin//Lianxin//ZH',
    'BEGIN:VEVENT',
    'UID:training-1@lianxin',
    'DTSTAMP:20261123T001500Z',
    'DTSTART:20261124T060000Z',
    'DTEND:20261124T090000Z',
    'SUMMARY:示例培训',
    'LOCATION:示例会议室',
    'DESCRIPTION:示例支部组织',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT30M',
    'DESCRIPTION:示例培训',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('names no place where one takes part by phone', () => {
  expect(icalendar({ ...entry, place: null }, madeAt)).not.toContain('LOCATION')
})

it('marks what has a meaning in a value, and lets no other line be smuggled in', () => {
  const file = icalendar({ ...entry, title: 'a,b;c\\d\r\nATTENDEE:x\u0007' }, madeAt)
  expect(file).toContain('SUMMARY:a\\,b\\;c\\\\d\\nATTENDEE:x\r\n')
})

it('breaks a long line of Chinese after 75 bytes', () => {
  const file = icalendar({ ...entry, title: '学'.repeat(30) }, madeAt)
  // "SUMMARY:" takes 8 bytes, each character 3.
  expect(file).toContain(`SUMMARY:${'学'.repeat(22)}\r\n ${'学'.repeat(8)}\r\n`)
})

it('gives every text back as it was, in lines of at most 75 bytes with whole characters', () => {
  const text = fc
    .string({
      unit: fc.oneof(fc.constantFrom(',', ';', '\\', '\n', '学', '𠀀', 'é'), fc.string({ unit: 'grapheme' })),
      maxLength: 120,
    })
    .map((given) => given.replace(/\r/g, '').replace(/(?!\n)\p{Cc}/gu, ''))
  fc.assert(
    fc.property(text, text, text, (title, place, note) => {
      const file = icalendar({ ...entry, title, place, note }, madeAt)
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/\p{Surrogate}/u)
      }
      expect(read(file)).toEqual(
        expect.arrayContaining([
          ['SUMMARY', title],
          ['LOCATION', place],
          ['DESCRIPTION', note],
        ]),
      )
    }),
  )
})
