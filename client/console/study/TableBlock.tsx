import { Button, Checkbox } from 'antd'
import { replaced } from '../editorial/choice'
import type { Problems } from '../editorial/subject'
import type { TableForm } from './blocks'

interface Props {
  block: TableForm
  path: string
  label: string
  onChange: (block: TableForm) => void
  problems: Problems
}

const most = { columns: 6, rows: 30 }

/** A table of plain cells, small enough for a phone. */
export function TableBlock({ block, path, label, onChange, problems }: Props) {
  const columns = block.rows[0]?.length ?? 0
  const setRows = (rows: string[][]) => onChange({ ...block, rows })
  const problem = [...problems].find(([key]) => key.startsWith(`${path}.rows`))?.[1]
  return (
    <div className="table-block" role="group" aria-label={label}>
      <table>
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row} className={row === 0 && block.header ? 'head' : undefined}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <input
                    value={cell}
                    maxLength={200}
                    id={row === 0 && column === 0 ? `${path}.rows` : undefined}
                    aria-label={`第 ${row + 1} 行第 ${column + 1} 列`}
                    onChange={(event) =>
                      setRows(replaced(block.rows, row, replaced(cells, column, event.target.value)))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {problem && <p className="problem">{problem}</p>}
      <div className="table-tools">
        <Checkbox
          checked={block.header}
          onChange={(event) => onChange({ ...block, header: event.target.checked })}
        >
          第一行是表头
        </Checkbox>
        <Button
          size="small"
          disabled={block.rows.length >= most.rows}
          onClick={() => setRows([...block.rows, Array<string>(columns).fill('')])}
        >
          加一行
        </Button>
        <Button
          size="small"
          disabled={block.rows.length <= 1}
          onClick={() => setRows(block.rows.slice(0, -1))}
        >
          减一行
        </Button>
        <Button
          size="small"
          disabled={columns >= most.columns}
          onClick={() => setRows(block.rows.map((cells) => [...cells, '']))}
        >
          加一列
        </Button>
        <Button
          size="small"
          disabled={columns <= 1}
          onClick={() => setRows(block.rows.map((cells) => cells.slice(0, -1)))}
        >
          减一列
        </Button>
      </div>
    </div>
  )
}
