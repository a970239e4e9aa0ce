import { Text } from '@tarojs/components'
import './Marked.css'

interface MarkedProps {
  text: string
  /** Parts to be marked, in order and apart from each other. */
  marks: readonly { from: number; to: number }[]
}

/** A text with the parts that were searched for marked. */
export function Marked({ text, marks }: MarkedProps) {
  if (marks.length === 0) return <>{text}</>
  const ends = [0, ...marks.map(({ to }) => to)]
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <Text key={from}>
          {text.slice(ends[index], from)}
          <Text className="marked">{text.slice(from, to)}</Text>
        </Text>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
