import { LeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'

interface Props {
  /** Where the list is, for narrow windows that show one at a time. */
  back: string
  title: string
  facts: ReactNode
  children: ReactNode
}

/** What is open, and what can be done with it. */
export function DetailHead({ back, title, facts, children }: Props) {
  const navigate = useNavigate()
  return (
    <header className="detail-head">
      <Button
        className="detail-back"
        type="text"
        icon={<LeftOutlined />}
        aria-label="回到列表"
        onClick={() => void navigate(back)}
      />
      <div className="detail-title">
        <h1>{title}</h1>
        <p className="faint">{facts}</p>
      </div>
      <div className="detail-actions">{children}</div>
    </header>
  )
}
