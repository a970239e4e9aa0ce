import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { FormPart } from '../editorial/FormPart'
import { limits } from '../editorial/limits'
import type { FormProps } from '../editorial/subject'
import { Failure } from '../parts/Failure'
import { Key } from '../parts/Key'
import { moved } from './courseForm'
import { useStudyItems } from './material'

/** The lessons in their order: found by title, moved by buttons or by keyboard. */
export function LessonFields({ form: lessons, onChange, problems }: FormProps<string[]>) {
  const material = useStudyItems()
  const rows = useRef<(HTMLLIElement | null)[]>([])
  const [focusAt, setFocusAt] = useState<number | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  useEffect(() => {
    if (focusAt !== null) rows.current[focusAt]?.focus()
  }, [focusAt, lessons])
  if (material.isError) return <Failure error={material.error} retry={() => void material.refetch()} />
  const items = material.data?.items ?? []
  const titleOf = (contentId: string) =>
    items.find((item) => item.contentId === contentId)?.title ??
    (material.isPending ? '…' : '（已撤下的内容）')

  function move(index: number, step: -1 | 1) {
    onChange(moved(lessons, index, index + step))
    setFocusAt(Math.min(Math.max(index + step, 0), lessons.length - 1))
  }
  function onKeyDown(event: KeyboardEvent, index: number) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(index, event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <FormPart
      title="课时"
      hint={
        <>
          按学习的先后排：用鼠标拖动，或选中一行后按 <Key>Alt ↑ ↓</Key>。
        </>
      }
    >
      <ol className="lessons">
        {lessons.map((contentId, index) => (
          <li
            key={contentId}
            ref={(row) => {
              rows.current[index] = row
            }}
            tabIndex={0}
            draggable
            className={dragged === index ? 'lesson-dragged' : undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              setDragged(index)
            }}
            onDragOver={(event) => {
              if (dragged !== null) event.preventDefault()
            }}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null) onChange(moved(lessons, dragged, index))
              setDragged(null)
            }}
            onDragEnd={() => setDragged(null)}
            aria-label={`第 ${index + 1} 课，${titleOf(contentId)}`}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <span className="lesson-title">{titleOf(contentId)}</span>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={`第 ${index + 1} 课上移`}
              onClick={() => move(index, -1)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              disabled={index === lessons.length - 1}
              aria-label={`第 ${index + 1} 课下移`}
              onClick={() => move(index, 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`删除第 ${index + 1} 课`}
              onClick={() => onChange(lessons.filter((_, position) => position !== index))}
            />
          </li>
        ))}
      </ol>
      {lessons.length < limits.course.lessons && (
        <Select
          id="lessons"
          className="lesson-add"
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          loading={material.isPending}
          placeholder="按标题找，加一课"
          aria-label="加一课"
          options={items
            .filter((item) => !lessons.includes(item.contentId))
            .map((item) => ({
              value: item.contentId,
              label: `${item.title}（${item.topic.name}，约 ${item.minutes} 分钟）`,
            }))}
          onChange={(contentId: string | null) => {
            if (contentId !== null) onChange([...lessons, contentId])
          }}
        />
      )}
      {problems.has('lessons') && <p className="problem">{problems.get('lessons')}</p>}
    </FormPart>
  )
}
