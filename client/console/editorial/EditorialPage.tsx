import { Empty } from 'antd'
import { useParams, useSearchParams } from 'react-router-dom'
import { Key } from '../parts/Key'
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
    <div className={opened ? 'editorial opened' : 'editorial'}>
      <DraftList subject={subject} status={status} />
      <section className="draft-detail" aria-label={subject.noun}>
        {opened ? (
          <DraftDetail
            key={`${status}/${params.id}`}
            subject={subject}
            id={params.id!}
            version={version}
            from={version === null ? from : null}
          />
        ) : (
          <Empty
            className="draft-none"
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                从左边选一{subject.measure}，或新建一{subject.measure}
                <br />
                <Key>/</Key> 在列表里找
              </>
            }
          />
        )}
      </section>
    </div>
  )
}
