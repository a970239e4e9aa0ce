/** How trainings are spoken of on all pages of this package. */
import type { Output } from '../../api/types'
import { clockTime, dayOf, monthAndDay, weekdayOf } from '../../words/dates'

type Card = Output<'training.list'>['items'][number]

export const kindNames: Record<Card['kind'], string> = { lecture: '线上讲座', class: '线下培训' }

/** e.g. 11月24日 星期二 14:00–17:00; both days when it runs past midnight. */
export function period({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const [from, until] = [dayOf(startsAt), dayOf(endsAt)]
  const start = `${monthAndDay(from)} 星期${weekdayOf(from)} ${clockTime(startsAt)}`
  return from === until
    ? `${start}–${clockTime(endsAt)}`
    : `${start} 至 ${monthAndDay(until)} ${clockTime(endsAt)}`
}

/** e.g. 1 小时 30 分钟 */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} 小时`, (rest > 0 || hours === 0) && `${rest} 分钟`].filter(Boolean).join(' ')
}

/** A certificate's code as people read it: XXXX-XXXX-XXXX. */
export function groupCertificateCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** What a certificate says: whose it is, and how the hours stand to the year's goal. */
export function certificateText({
  name,
  organisationName,
  year,
  centralised,
  reached,
  targetHours,
}: Output<'hours.certificate'>): { who: string; goal: string } {
  return {
    who: `${name} 同志（${organisationName}）于 ${year} 年参加党员教育培训，累计`,
    goal:
      (centralised > 0 ? `其中集中培训 ${centralised} 次。` : '') +
      (reached ? `已达到年度 ${targetHours} 学时的目标。` : `年度目标为 ${targetHours} 学时。`),
  }
}

/** A fresh id for something the server does not know yet. */
export function newId(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}`
}

/** What a scanned training code says; null for anything else. */
export function trainingCodeOf(
  scanned: string,
): { trainingId: string; kind: 'in' | 'out'; code: string } | null {
  const [, trainingId, kind, code] =
    /^lianxin:\/\/training\?id=([^&]+)&kind=(in|out)&code=([\w-]+)$/.exec(scanned.trim()) ?? []
  return trainingId && kind && code ? { trainingId, kind: kind as 'in' | 'out', code } : null
}
