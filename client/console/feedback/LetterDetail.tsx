import { useQuery } from '@tanstack/react-query'
import { Alert, Descriptions, Skeleton, Timeline } from 'antd'
import { Link } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { BackToList } from '../parts/ListDetail'
import { readableDay, readableInstant, shortDay } from '../parts/time'
import { Acts } from './Acts'
import { Files } from './Files'
import { openedLetter } from '../sealed/opening'
import {
  categoryNames,
  clockNames,
  leftOf,
  type Letter,
  modeNames,
  scoreNames,
  statusNames,
  stepTitle,
} from './words'

interface LetterDetailProps {
  letterId: string
  back: string
  /** Where the keys of sealed letters are open. */
  opensSealed?: boolean
}

/** One letter: what it says, until when what is due, what was done, and what can be done. */
export function LetterDetail({ letterId, back, opensSealed = false }: LetterDetailProps) {
  const query = useQuery({
    queryKey: ['letter', letterId],
    queryFn: () => api('feedback.handled', { letterId }),
  })
  if (query.isPending) return <Skeleton active />
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />
  const letter = opensSealed ? openedLetter(query.data) : query.data
  if (letter.mode === 'sealed' && !opensSealed)
    return <Link to={`/sealed/${letterId}`}>这封信是密封的，请在“密件箱”打开</Link>
  return (
    <>
      <header className="pane-head">
        <BackToList to={back} />
        <div>
          <h1 className="page-title">
            {categoryNames[letter.category]} · {statusNames[letter.status]}
          </h1>
          <p className="faint">
            {modeNames[letter.mode]} · 寄给{letter.organisation.name} · 现在由{letter.office}办理
          </p>
        </div>
      </header>
      {letter.clock && <ClockNote clock={letter.clock} />}
      <blockquote className="pane-words">{letter.text}</blockquote>
      <Files letterId={letterId} files={letter.files} />
      <Descriptions size="small" column={1} bordered items={factsOf(letter)} />
      {letter.alike.length > 0 && (
        <Alert
          type="info"
          showIcon
          title="可能是同一件事，请自己判断"
          description={letter.alike.map(({ letterId: other, opening, percent }) => (
            <div key={other}>
              <Link to={`${back}/${encodeURIComponent(other)}`}>{opening}</Link>（相似 {percent}%）
            </div>
          ))}
        />
      )}
      {letter.messages.length > 0 && (
        <section aria-label="往来留言" className="letters-messages">
          <h2>往来留言</h2>
          {letter.messages.map(({ messageId, by, office, text, at, files }) => (
            <div
              key={messageId}
              className={by === 'sender' ? 'letters-message' : 'letters-message letters-ours'}
            >
              <span className="faint">
                {by === 'sender' ? '来信人' : office} · {readableInstant(at)}
              </span>
              {text}
              <Files letterId={letterId} files={files} />
            </div>
          ))}
        </section>
      )}
      <Acts letter={letter} />
      <h2>办理过程</h2>
      <Timeline
        items={letter.steps.map((step) => ({
          key: step.seq,
          content: (
            <>
              {stepTitle(step)}
              <span className="faint"> {readableInstant(step.at)}</span>
              {step.text && <p className="letters-step-text">{step.text}</p>}
              <Files letterId={letterId} files={step.files} />
            </>
          ),
        }))}
      />
    </>
  )
}

function ClockNote({ clock }: { clock: NonNullable<Letter['clock']> }) {
  const { kind, from, last, daysLeft, days } = clock
  const moved = days.filter(({ day, counted }) => !counted && day > from)
  const said =
    kind === 'ask'
      ? `来信人可在 ${readableDay(last)} 前申请复查`
      : `应在 ${readableDay(last)} 前${clockNames[kind]}`
  return (
    <Alert
      type={daysLeft < 0 ? 'error' : daysLeft <= 3 ? 'warning' : 'info'}
      showIcon
      title={`${said}（${leftOf(clock)}）`}
      description={
        <details>
          <summary>这个期限怎么算的</summary>从 {readableDay(from)} 的第二天算起{' '}
          {days.filter(({ counted }) => counted).length} 个自然日
          {moved.length > 0 ? '，最后一天遇到休息日，顺延：' : '，最后一天不是休息日。'}
          {moved.map(({ day, why }) => `${shortDay(day)} ${why}`).join('；')}
        </details>
      }
    />
  )
}

function factsOf({ sender, concerns, about, score, summary, published }: Letter) {
  const concerned =
    concerns.kind === 'matter'
      ? '一件事或一项工作'
      : concerns.kind === 'officer'
        ? '该组织的负责人'
        : concerns.name
  return [
    ...(sender
      ? [
          {
            key: 'sender',
            label: '来信人',
            children: `${sender.name}${sender.isMember ? '（党员）' : ''} ${sender.contact}`,
          },
        ]
      : []),
    { key: 'concerns', label: '反映的是', children: concerned },
    ...(about ? [{ key: 'about', label: '关于公示', children: about.title }] : []),
    ...(summary
      ? [{ key: 'summary', label: published ? '已公开' : '拟公开（等来信人同意）', children: summary }]
      : []),
    ...(score ? [{ key: 'score', label: '满意度', children: scoreNames[score] }] : []),
  ]
}
