import { Spin } from 'antd'
import { Failure } from '../parts/Failure'
import { DraftEditor } from './DraftEditor'
import { DraftReader } from './DraftReader'
import type { Subject } from './subject'
import { useLoadedVersion } from './useVersions'

interface Props<Form> {
  subject: Subject<Form>
  id: string
  /** Null for a draft the server does not have yet. */
  version: number | null
  /** The published version a new draft starts from. */
  from: number | null
}

/** One version: to be written while it is a draft, to be read and decided on afterwards. */
export function DraftDetail<Form>({ subject, id, version, from }: Props<Form>) {
  const asked = version ?? from
  const { version: loaded, error, refetch } = useLoadedVersion(subject, id, asked)
  if (error) return <Failure error={error} retry={refetch} />
  if (asked !== null && !loaded) return <Spin className="page-spin" />
  if (loaded && version !== null && loaded.status !== 'draft')
    return <DraftReader key={`${id}@${version}`} subject={subject} loaded={loaded} />
  return (
    <DraftEditor
      key={id}
      subject={subject}
      opened={{
        id,
        version,
        from,
        revision: version === null ? 0 : (loaded?.revision ?? 0),
        form: loaded?.form ?? subject.empty(),
      }}
      note={version === null ? null : (loaded?.note ?? null)}
      withdrawable={version !== null && loaded?.mayWithdraw ? loaded : null}
      othersName={version !== null && loaded && !loaded.mine ? loaded.author : null}
    />
  )
}
