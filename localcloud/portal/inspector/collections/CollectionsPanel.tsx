import { type Collection, useCollections } from '../../api/queries'
import { Empty, Failure, Loading } from '../../parts/Notice'
import './collections.css'

/** What the database holds. */
export function CollectionsPanel({ onOpen }: { onOpen: (name: string) => void }) {
  const { data, error, refetch } = useCollections()
  if (!data) return error ? <Failure error={error} retry={refetch} /> : <Loading />
  const { collections } = data
  if (collections.length === 0) return <Empty>数据库里还没有集合。</Empty>
  return (
    <table className="collections">
      <thead>
        <tr>
          <th scope="col">集合</th>
          <th scope="col">文档数</th>
        </tr>
      </thead>
      <tbody>
        {collections.map((collection) => (
          <CollectionRow key={collection.name} collection={collection} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

interface CollectionRowProps {
  collection: Collection
  onOpen(name: string): void
}

function CollectionRow({ collection: { name, count, indexes }, onOpen }: CollectionRowProps) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="collection-open" onClick={() => onOpen(name)}>
          <code>{name}</code>
        </button>
        {indexes.map((index) => (
          <span key={index.name} className="collection-index">
            {index.fields.map(({ path, direction }) => (direction === 1 ? path : `${path} 倒序`)).join('，')}
            {index.unique && ' · 唯一'}
          </span>
        ))}
      </th>
      <td>{count.toLocaleString('zh-CN')}</td>
    </tr>
  )
}
