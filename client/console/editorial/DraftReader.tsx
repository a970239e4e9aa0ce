import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { ErrorText, isCode } from '../parts/Failure'
import { readableInstant } from '../parts/time'
import { nothingIsLost } from '../shell/unsavedWork'
import { DetailHead } from './DetailHead'
import { HistoryButton, VersionsCompared } from './HistoryButton'
import { type LoadedVersion, statusNames, type Subject, type Version } from './subject'
import { addressOf, useRememberVersion } from './useVersions'

interface Props<Form> {
  subject: Subject<Form>
  loaded: LoadedVersion<Form>
}

/** A version that is no longer a draft: to be read, and decided on by a second editor. */
export function DraftReader<Form>({ subject, loaded }: Props<Form>) {
  const inReview = loaded.status === 'inReview'
  const [shown, setShown] = useState<'changes' | 'whole'>('changes')
  const back = `/${subject.key}/${inReview ? 'inReview' : 'published'}`
  return (
    <>
      <DetailHead
        back={back}
        title={loaded.title}
        facts={`第 ${loaded.version} 版 · ${statusNames[loaded.status]} · ${loaded.author} · ${readableInstant(loaded.updatedAt)}`}
      >
        <HistoryButton subject={subject} id={loaded.id} version={loaded.version} />
        {inReview && <ReturnButton subject={subject} loaded={loaded} />}
        {inReview && !loaded.mine && <PublishButton subject={subject} loaded={loaded} />}
        {loaded.status === 'published' && <NewVersionButton subject={subject} loaded={loaded} />}
      </DetailHead>
      <div className="detail-body reading" role="region" aria-label="全文" tabIndex={0}>
        {inReview && (
          <Alert type="info" showIcon title={reviewWords(loaded)} description={authorsWords(loaded)} />
        )}
        {inReview && loaded.version > 1 && subject.history && (
          <Segmented<'changes' | 'whole'>
            value={shown}
            options={[
              { value: 'changes', label: '与上一版的不同' },
              { value: 'whole', label: '全文' },
            ]}
            onChange={setShown}
          />
        )}
        {inReview && loaded.version > 1 && subject.history && shown === 'changes' ? (
          <VersionsCompared
            {...{ subject, history: subject.history, id: loaded.id }}
            from={loaded.version - 1}
            to={loaded.version}
          />
        ) : (
          <subject.Preview form={loaded.form} />
        )}
      </div>
    </>
  )
}

function reviewWords({ mine }: Version): string {
  return mine
    ? '这份稿件您写过，要由没有动过笔的编辑审核发布（编审分离：写的人不审，审的人不写）。'
    : '请核对内容、出处和答案。有问题就退回并写明意见，没有问题再发布。'
}

/** Who can't publish it any more, so that it is plain who can. */
function authorsWords({ authors, mine }: Version): string | undefined {
  if (!authors) return undefined
  const others = mine ? '其他任何一位内容编辑都可以发布。' : '您没有动过笔，可以发布。'
  return `动过笔的：${authors.join('、')}。${others}`
}

function ReturnButton<Form>({ subject, loaded }: Props<Form>) {
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const remember = useRememberVersion(subject)
  const giveBack = useMutation({
    mutationFn: () => subject.return(loaded.id, loaded.version, note.trim()),
    onSuccess: (returned) => {
      remember(returned, loaded.form, note.trim())
      setAsking(false)
      void navigate(addressOf(subject, returned), { state: nothingIsLost })
      void message.success(loaded.mine ? '已撤回，可以修改了' : '已退回给作者')
    },
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{loaded.mine ? '撤回来改' : '退回'}</Button>
      <Modal
        title={loaded.mine ? '撤回来改' : `退回给${loaded.author}`}
        open={asking}
        onCancel={() => setAsking(false)}
        onOk={() => giveBack.mutate()}
        okText={loaded.mine ? '撤回' : '退回'}
        okButtonProps={{ disabled: note.trim() === '', loading: giveBack.isPending }}
      >
        <label htmlFor="return-note">{loaded.mine ? '为什么撤回' : '哪里要改，怎么改'}</label>
        <Input.TextArea
          id="return-note"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          maxLength={500}
          showCount
          autoSize={{ minRows: 4 }}
          autoFocus
        />
        {giveBack.error && (
          <Alert className="modal-error" type="error" showIcon title={<ErrorText error={giveBack.error} />} />
        )}
      </Modal>
    </>
  )
}

function PublishButton<Form>({ subject, loaded }: Props<Form>) {
  const { modal, message } = App.useApp()
  const navigate = useNavigate()
  const remember = useRememberVersion(subject)
  async function publish() {
    try {
      const published = await subject.publish(loaded.id, loaded.version)
      remember(published, loaded.form, null)
      void navigate(addressOf(subject, published), { state: nothingIsLost })
      void message.success('已发布')
    } catch (error) {
      void message.error(`没有发布：${(error as Error).message}`)
    }
  }
  return (
    <Button
      type="primary"
      onClick={() =>
        void modal.confirm({
          title: `发布“${loaded.title}”？`,
          content:
            loaded.version > 1
              ? `第 ${loaded.version} 版发布后，原来的版本由它替代。发布的版本不能修改，要改只能再出新版本。`
              : '发布后党员就能看到。发布的版本不能修改，要改只能再出新版本。',
          okText: '发布',
          cancelText: '再看看',
          onOk: publish,
        })
      }
    >
      发布
    </Button>
  )
}

function NewVersionButton<Form>({ subject, loaded }: Props<Form>) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const open = useMutation({
    mutationFn: () => versionAfter(subject, loaded),
    onSuccess: (next) => {
      if (next) {
        void message.info('已经有一份正在写的新版本')
        return navigate(addressOf(subject, next))
      }
      return navigate(`/${subject.key}/draft/${loaded.id}/new?from=${loaded.version}`)
    },
    onError: (error) => void message.error(`没有打开：${error.message}`),
  })
  return (
    <Button loading={open.isPending} onClick={() => open.mutate()}>
      写新版本
    </Button>
  )
}

/** The version somebody has already begun after this one, or null. */
async function versionAfter<Form>(subject: Subject<Form>, { id, version }: LoadedVersion<Form>) {
  try {
    return await subject.load(id, version + 1)
  } catch (error) {
    if (isCode(error, 'DRAFT_NOT_FOUND')) return null
    throw error
  }
}
