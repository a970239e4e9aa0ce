/** How a disclosure stands, in words. */
import type { Output } from '../../api/types'
import { dayOf, fullDate, monthAndDay } from '../../words/dates'

type Card = Output<'disclosure.publicList'>['items'][number]

export const stateNames: Record<Card['state'], string> = {
  open: '公示中',
  ended: '公示期已满',
  closed: '已办结',
  withdrawn: '已撤回',
  hidden: '个人信息已隐去',
}

export const stateTones: Record<Card['state'], 'plain' | 'good' | 'care'> = {
  open: 'good',
  ended: 'plain',
  closed: 'plain',
  withdrawn: 'care',
  hidden: 'plain',
}

/** e.g. 公示到11月30日 */
export function until({ state, lastDay, publishedAt }: Card): string {
  const sameYear = lastDay.slice(0, 4) === dayOf(publishedAt).slice(0, 4)
  const last = sameYear ? monthAndDay(lastDay) : fullDate(lastDay)
  if (state === 'open') return `公示到${last}`
  return state === 'withdrawn' ? '' : `公示期到${last}为止`
}
