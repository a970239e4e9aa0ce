import { useQuery } from '@tanstack/react-query'
import { Alert, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { MarkedText } from '../moderation/MarkedText'
import { reasonNames } from '../moderation/words'
import { useSettled } from '../parts/useSettled'
import type { WordFields } from './WordsPage'

/** Tries a text against the list as it stands on the page, and explains each hit. */
export function TryField({ list }: { list: WordFields }) {
  const [text, setText] = useState('')
  const tried = useSettled(text, 300)
  const found = useQuery({
    queryKey: ['try words', tried, list],
    queryFn: () => api('review.tryWords', { text: tried, list }),
    enabled: tried.trim() !== '',
    placeholderData: (before) => before,
  })
  const hits = tried.trim() === '' ? [] : (found.data?.hits ?? [])
  return (
    <section className="card">
      <h2>试一段话</h2>
      <Input.TextArea
        aria-label="试一段话"
        value={text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        placeholder="写一段话，看看词表会怎么判断。不会保存。"
        onChange={(event) => setText(event.target.value)}
      />
      {found.data && tried.trim() !== '' && (
        <Alert
          className="words-tried"
          type={found.data.outcome === 'pass' ? 'success' : 'warning'}
          title={found.data.why}
          description={
            hits.length > 0 && (
              <>
                <p>
                  <MarkedText text={tried} phases={[{ phase: 'words', outcome: 'hold', why: '', hits }]} />
                </p>
                <ul>
                  {hits.map(({ start, written, word, category, forbidden }) => (
                    <li key={`${start} ${word}`}>
                      “{written}”就是词表里的“{word}”：{reasonNames[category]}，
                      {forbidden ? '法律禁止，直接不通过' : '由人看看'}
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        />
      )}
    </section>
  )
}
