import { BoldOutlined, ItalicOutlined, LinkOutlined } from '@ant-design/icons'
import { Button, Input, Popover, Space } from 'antd'
import { useState } from 'react'

/**
 * Sets what is selected. The browser's own commands are used, as its keys Ctrl B and Ctrl I do, so that undoing works
 * across all of them.
 */
export function StyleTools({ which }: { which: string }) {
  const [linking, setLinking] = useState<Range | null>(null)
  const [address, setAddress] = useState('https://')
  // The selection stays in the text while a button is pressed.
  const keepSelection = { onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() }

  function begin() {
    const selection = window.getSelection()
    if (selection?.rangeCount && !selection.isCollapsed) setLinking(selection.getRangeAt(0).cloneRange())
  }
  function link() {
    const selection = window.getSelection()
    if (!linking || !selection) return
    selection.removeAllRanges()
    selection.addRange(linking)
    ;(linking.startContainer.parentElement?.closest('[contenteditable]') as HTMLElement | null)?.focus()
    selection.removeAllRanges()
    selection.addRange(linking)
    const trimmed = address.trim()
    document.execCommand(trimmed === '' || trimmed === 'https://' ? 'unlink' : 'createLink', false, trimmed)
    setLinking(null)
  }
  return (
    <span className="style-tools">
      <Button
        {...keepSelection}
        type="text"
        size="small"
        icon={<BoldOutlined />}
        aria-label={`${which}加粗（Ctrl B）`}
        onClick={() => document.execCommand('bold')}
      />
      <Button
        {...keepSelection}
        type="text"
        size="small"
        icon={<ItalicOutlined />}
        aria-label={`${which}斜体（Ctrl I）`}
        onClick={() => document.execCommand('italic')}
      />
      <Popover
        open={linking !== null}
        onOpenChange={(open) => !open && setLinking(null)}
        trigger="click"
        title="链接到（清空则去掉链接）"
        content={
          <Space.Compact>
            <Input
              autoFocus
              value={address}
              aria-label="链接的网址"
              onChange={(event) => setAddress(event.target.value)}
              onPressEnter={link}
            />
            <Button onClick={link}>确定</Button>
          </Space.Compact>
        }
      >
        <Button
          {...keepSelection}
          type="text"
          size="small"
          icon={<LinkOutlined />}
          aria-label={`${which}加链接：先选中文字`}
          onClick={begin}
        />
      </Popover>
    </span>
  )
}
