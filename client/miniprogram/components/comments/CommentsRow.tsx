import Taro from '@tarojs/taro'
import { Card, Rows } from '../Card'
import { ListRow } from '../ListRow'
import { routes } from '../../words/routes'
import './CommentsRow.css'

interface CommentsRowProps {
  kind: 'disclosure' | 'study'
  id: string
}

/** Leads to what people say about something. */
export function CommentsRow({ kind, id }: CommentsRowProps) {
  const url = `${routes.comments}?kind=${kind}&id=${encodeURIComponent(id)}`
  return (
    <Card className="comments-row">
      <Rows>
        <ListRow
          icon="note"
          title="评论和提问"
          note="谁都可以看，谁都可以说"
          onTap={() => Taro.navigateTo({ url })}
        />
      </Rows>
    </Card>
  )
}
