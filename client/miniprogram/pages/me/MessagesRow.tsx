import { View } from '@tarojs/components'
import { api } from '../../api'
import { ListRow } from '../../components/ListRow'
import { useQuery } from '../../hooks/useQuery'
import { open } from '../../words/routes'

/** The way to what I was told, with how much of it is new; the page does not wait for the number. */
export function MessagesRow() {
  const { data } = useQuery(api, 'message.unread', {})
  const unread = data?.unread ?? 0
  return (
    <ListRow
      icon="bell"
      title="消息"
      note={unread > 0 ? `${unread} 条未读` : '课程、培训和办理进度的提醒'}
      end={unread > 0 ? <View className="me-unread">{Math.min(unread, 99)}</View> : undefined}
      onTap={() => open('messages')}
    />
  )
}
