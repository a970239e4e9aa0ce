import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api } from '../api'

export interface PickedItem {
  contentId: string
  title: string
}

interface Props {
  id?: string
  label: string
  value: PickedItem | null
  onPick: (item: PickedItem | null) => void
  /** The item that cannot be chosen: the one it is about. */
  except?: string | null
}

/** Chooses a published item by a few characters of its title or their pinyin initials. */
export function ItemPicker({ id, label, value, onPick, except }: Props) {
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['study', 'pick', query],
    queryFn: () => api('study.drafts', { status: 'published', ...(query && { query }) }),
    staleTime: 30_000,
  })
  const options = (found.data?.drafts ?? [])
    .filter(({ contentId, superseded }) => contentId !== except && !superseded)
    .map(({ contentId, title, topic }) => ({ value: contentId, label: title, topic: topic.name }))
  return (
    <Select
      id={id}
      className="full-width"
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      allowClear
      value={value && { value: value.contentId, label: value.title }}
      labelInValue
      options={options}
      loading={found.isFetching}
      aria-label={label}
      placeholder="输入标题里的几个字，或拼音首字母"
      notFoundContent={
        found.isError ? '没有读到内容，请稍后再试' : found.isPending ? '正在找' : '没有这样的内容'
      }
      onChange={(chosen) => {
        setTyped('')
        onPick(chosen ? { contentId: chosen.value, title: String(chosen.label) } : null)
      }}
    />
  )
}
