/** An event as a file that every calendar reads (RFC 5545). */

export interface CalendarEntry {
  /** Stays the same when the times change, so that a calendar replaces the event instead of doubling it. */
  id: string
  title: string
  /** Null where one takes part by phone. */
  place: string | null
  note: string
  /** Instants in UTC. */
  startsAt: string
  endsAt: string
}

/** How long before the start the calendar reminds. */
export const REMIND_MINUTES = 30

/** Longest line without its break, in bytes of UTF-8. */
const LINE_BYTES = 75

/** @param madeAt instant the file is made */
export function icalendar(
  { id, title, place, note, startsAt, endsAt }: CalendarEntry,
  madeAt: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lianxin//Lianxin//ZH',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@lianxin`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    `DESCRIPTION:${escaped(note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${REMIND_MINUTES}M`,
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** e.g. 20261123T060000Z */
function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Text as a value: what has a meaning there is marked, and of control characters only line breaks stay. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Goes on after a break and a blank where a line is too long, never inside a character. */
function folded(line: string): string {
  let [result, room] = ['', LINE_BYTES]
  for (const character of line) {
    const size = bytesOf(character)
    if (size > room) {
      result += '\r\n '
      room = LINE_BYTES - 1
    }
    result += character
    room -= size
  }
  return result
}

/** Length in UTF-8, counted by hand: WeChat has no TextEncoder. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
