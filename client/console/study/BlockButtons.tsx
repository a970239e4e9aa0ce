import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'

interface Props {
  index: number
  last: boolean
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** Moves and removes a block. */
export function BlockButtons({ index, last, onMove, onRemove }: Props) {
  const which = `第 ${index + 1} 块`
  return (
    <div className="block-buttons">
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={index === 0}
        aria-label={`${which}上移`}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={last}
        aria-label={`${which}下移`}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={`删除${which}`}
        onClick={onRemove}
      />
    </div>
  )
}
