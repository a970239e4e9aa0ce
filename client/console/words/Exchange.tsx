import { Alert, Button, Upload } from 'antd'
import { useState } from 'react'
import { saveText } from '../parts/saveText'
import { readWords, writeWords } from './wordsFile'
import type { WordFields } from './WordsPage'

interface ExchangeProps {
  list: WordFields
  readOnly: boolean
  onImport: (list: WordFields) => void
}

/** The list as a file, out and in. */
export function Exchange({ list, readOnly, onImport }: ExchangeProps) {
  const [problems, setProblems] = useState<readonly string[]>([])
  const read = async (file: File) => {
    const { list: found, problems: wrong } = readWords(await file.text())
    setProblems(wrong)
    if (wrong.length === 0) onImport(found)
  }
  return (
    <section className="words-exchange">
      <Button onClick={() => saveText('词表.csv', `\uFEFF${writeWords(list)}\r\n`)}>导出</Button>
      <Upload
        accept=".csv,.txt"
        showUploadList={false}
        disabled={readOnly}
        beforeUpload={(file) => {
          void read(file)
          return false
        }}
      >
        <Button disabled={readOnly}>导入（替换上面的词）</Button>
      </Upload>
      {problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          title="文件里有问题，一个词也没有导入"
          description={
            <ul>
              {problems.slice(0, 20).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      )}
    </section>
  )
}
