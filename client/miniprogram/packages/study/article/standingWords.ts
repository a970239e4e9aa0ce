/** Whether an item still holds, in words. */
import type { Output } from '../../../api/types'
import { fullDate } from '../../../words/dates'

type Content = Output<'study.publicItem'>['content']
type Superseded = NonNullable<Content['supersededBy']>
type Contradiction = Content['contradictions'][number]

const howWords = { revised: '修订', replaced: '替代' } as const

/** e.g. 本文件已由《…》修订，自2026年5月1日起以新的为准。依据：… */
export function supersededWords({ how, title, basis, on }: Superseded): string {
  const since = `自${fullDate(on)}起`
  if (how === 'abolished' || title === null) return `本文件${since}废止。依据：${basis}`
  return `本文件已由《${bare(title)}》${howWords[how]}，${since}以新的为准。依据：${basis}`
}

/** e.g. 关于“预备期”，本文写的是 6 个月，《…》写的是 1 年，以《…》为准。 */
export function contradictionWords({ rule, stated, other, prevails }: Contradiction): string {
  const theOther = `《${bare(other.title)}》`
  const verdict = prevails === 'unknown' ? '编辑正在核对' : `以${prevails === 'this' ? '本文' : theOther}为准`
  return `关于“${rule}”，本文写的是${stated}，${theOther}写的是${other.stated}，${verdict}。`
}

/** A title that already stands in 《》 does not get another pair. */
const bare = (title: string) => title.replace(/^《(.*)》$/, '$1')
