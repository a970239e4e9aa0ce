import { ListRow } from '../../../components/ListRow'
import { fingerprintOf, standingOf } from '../../../components/proof/fingerprint'
import { open } from '../../../words/routes'

/** Which log this page stands in, for two people to compare: nobody can show them two without it being seen here. */
export function LogRow({ checkpoint }: { checkpoint: string }) {
  const standing = standingOf(checkpoint)
  if (!standing) return null
  return (
    <ListRow
      icon="lock"
      title={`日志指纹 ${fingerprintOf(standing)}`}
      note={`公开日志现在共 ${standing.size} 条。和别人手机上的对一对：条数相同、指纹也相同，看到的就是同一份日志。`}
      onTap={() => open('openLog')}
    />
  )
}
