import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { MAX_CLOSING, MAX_REASON } from '../../../cloudfunctions/domains/disclosure/limits'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { type Act, actNames, type Disclosure } from './disclosureForm'

type Way = Exclude<Act, 'save'>

/** What is asked before an act is done. */
const questions: Record<Way, { text: string; words: string | null; danger?: true; main?: true }> = {
  submit: { text: '提交以后由另一个人做保密审查，审查期间不能修改。', words: null, main: true },
  drop: { text: '草稿删去后不能恢复；已经公布的内容不受影响。', words: null, danger: true },
  check: { text: '我已经看过正文和附件，没有涉密和不宜公开的内容。', words: null, main: true },
  return: { text: '退回给起草的人修改。', words: '退回的原因' },
  approve: {
    text: '批准后立即公布，公示期从现在算起，内容记入公开日志，不能再悄悄修改。',
    words: null,
    main: true,
  },
  correct: { text: '在公布的内容上起草新的一版，批准以前大家看到的仍是旧的一版。', words: null },
  close: { text: '写明收到多少异议、怎样处理的，大家都能看到。', words: '办结记录', main: true },
  withdraw: {
    text: '撤回后不能恢复。原处留下撤回的时间和原因，大家都能看到。',
    words: '撤回的原因',
    danger: true,
  },
}

const isWay = (act: Act): act is Way => act !== 'save'

interface ActsProps {
  disclosure: Disclosure
  /** Acts that wait for something else, e.g. for a save. */
  blocked?: boolean
  onDone: (disclosure: Disclosure | null) => void
}

/** The buttons of this step; each asks before it acts. */
export function Acts({ disclosure, blocked = false, onDone }: ActsProps) {
  const { disclosureId, acts, shown, personal } = disclosure
  const [asked, setAsked] = useState<Way | null>(null)
  const [words, setWords] = useState('')
  const [looked, setLooked] = useState(false)
  const act = useMutation({
    mutationFn: (way: Way) => perform(way, disclosureId, words.trim(), looked),
    onSuccess: (disclosure) => {
      setAsked(null)
      setWords('')
      setLooked(false)
      onDone(disclosure)
    },
  })
  const possible = acts
    .flatMap(({ act: one, refusal }) => (isWay(one) && refusal === null ? [one] : []))
    // Nothing is closed while its window is open.
    .filter((way) => way !== 'close' || shown !== 'open')
  const question = asked && questions[asked]
  const toLookAt = asked === 'check' ? personal.unread : []
  return (
    <div className="disclosure-acts">
      {possible.map((way) => (
        <Button
          key={way}
          type={questions[way].main ? 'primary' : 'default'}
          danger={questions[way].danger === true}
          disabled={blocked}
          onClick={() => setAsked(way)}
        >
          {actNames[way]}
        </Button>
      ))}
      <Modal
        open={asked !== null}
        title={asked && actNames[asked]}
        okText={asked ? `确认${actNames[asked]}` : ''}
        cancelText="先不"
        okButtonProps={{
          danger: question?.danger === true,
          disabled: (question?.words != null && words.trim() === '') || (toLookAt.length > 0 && !looked),
        }}
        confirmLoading={act.isPending}
        onOk={() => asked && act.mutate(asked)}
        onCancel={() => setAsked(null)}
      >
        <p>{question?.text}</p>
        {toLookAt.length > 0 && (
          <Checkbox checked={looked} onChange={({ target }) => setLooked(target.checked)}>
            这些附件系统读不出文字，我已逐个打开看过，没有身份证号等不该公开的个人信息：{toLookAt.join('、')}
          </Checkbox>
        )}
        {question?.words != null && (
          <Input.TextArea
            value={words}
            maxLength={asked === 'close' ? MAX_CLOSING : MAX_REASON}
            autoSize={{ minRows: 3 }}
            aria-label={question.words}
            placeholder={question.words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
        {act.error && <Alert type="error" title={<ErrorText error={act.error} />} />}
      </Modal>
    </div>
  )
}

async function perform(
  way: Way,
  disclosureId: string,
  words: string,
  looked: boolean,
): Promise<Disclosure | null> {
  switch (way) {
    case 'check':
      return api('disclosure.check', { disclosureId, looked })
    case 'drop':
      return (await api('disclosure.drop', { disclosureId })).disclosure
    case 'return':
      return api('disclosure.return', { disclosureId, reason: words })
    case 'withdraw':
      return api('disclosure.withdraw', { disclosureId, reason: words })
    case 'close':
      return api('disclosure.close', { disclosureId, text: words })
    default:
      return api(`disclosure.${way}`, { disclosureId })
  }
}
