/** What a member may be called towards people who do not know them: a nickname from a list, or the surname. */
import type { Identity } from '../../kernel/identity'
import { hashFraction } from '../../kernel/random'

const moods = [
  '清晨的',
  '向阳的',
  '安静的',
  '山间的',
  '雨后的',
  '初夏的',
  '远行的',
  '灯下的',
  '金色的',
  '温和的',
]
const things = [
  '银杏',
  '白杨',
  '稻穗',
  '溪流',
  '云雀',
  '青松',
  '向日葵',
  '帆船',
  '石桥',
  '星星',
  '麦田',
  '灯塔',
]
const compoundSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
]
const NICKNAMES_OFFERED = 5

/**
 * The names a member may choose from; always the same ones for the same member. They come from a list, so that nobody
 * can be insulted by a name and none has to be reviewed.
 */
export function shownNames({ memberId, name }: Pick<Identity, 'memberId' | 'name'>): string[] {
  const pick = (list: readonly string[], key: string) =>
    list[Math.floor(hashFraction(key) * list.length)] ?? ''
  const nicknames = Array.from(
    { length: NICKNAMES_OFFERED },
    (_, index) => pick(moods, `mood.${memberId}.${index}`) + pick(things, `thing.${memberId}.${index}`),
  )
  return [...new Set(nicknames), `${surnameOf(name)}同志`]
}

function surnameOf(name: string): string {
  const compound = compoundSurnames.find((surname) => name.startsWith(surname))
  return compound ?? name.split('·')[0]?.slice(0, name.includes('·') ? undefined : 1) ?? ''
}
