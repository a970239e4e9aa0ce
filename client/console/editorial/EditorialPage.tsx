import { useParams, useSearchParams } from 'react-router-dom'
import { Key } from '../parts/Key'
import { ListDetail, NothingOpen } from '../parts/ListDetail'
import { DraftDetail } from './DraftDetail'
import { DraftList } from './DraftList'
import './editorial.css'
import { listedStatuses, type Subject } from './subject'

/** List beside detail: the way from draft to publication, the same for study items and questions. */
export function EditorialPage<Form>({ subject }: { subject: Subject<Form> }) {
  const params = useParams()
  const from = Number(useSearchParams()[0].get('from')) || null
  const status = listedStatuses.find((known) => known === params.status) ?? 'draft'
  const version = params.version === 'new' ? null : Number(params.version)
  const opened = params.id !== undefined && (version === null || version > 0)
  return (
    <ListDetail
      label={subject.noun}
      opened={opened}
      list={<DraftList subject={subject} status={status} />}
      toTheEdges
    >
      {opened ? (
        <DraftDetail
          key={`${status}/${params.id}`}
          subject={subject}
          id={params.id!}
          version={version}
          from={version === null ? from : null}
        />
      ) : (
        <NothingOpen
          say={
            <>
              从左边选一{subject.measure}，或新建一{subject.measure}
              <br />
              <Key>/</Key> 在列表里找
            </>
          }
        />
      )}
    </ListDetail>
  )
}
