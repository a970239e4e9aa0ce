import { EyeOutlined } from '@ant-design/icons'
import { Alert, App, Button, Drawer, Form as AntForm, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Key } from '../parts/Key'
import { readableInstant } from '../parts/time'
import { isSaveKey, useShortcut } from '../parts/useShortcut'
import { nothingIsLost } from '../shell/unsavedWork'
import { ConflictNote } from './ConflictNote'
import { DetailHead } from './DetailHead'
import { HistoryButton } from './HistoryButton'
import type { Subject, Version } from './subject'
import { type OpenedDraft, useDraftEditing } from './useDraftEditing'
import { addressOf, useRememberVersion } from './useVersions'
import { WithdrawNote } from './WithdrawNote'

interface Props<Form> {
  subject: Subject<Form>
  opened: OpenedDraft<Form>
  /** Why the second editor returned it. */
  note: string | null
  /** Who wrote it, when the signed-in editor has not yet; null otherwise. */
  othersName: string | null
  /** The draft as it was loaded, when the signed-in editor's changes to it can be taken back. */
  withdrawable: Version | null
}

/** The form of a draft with its preview beside it, saved by hand and kept on this computer meanwhile. */
export function DraftEditor<Form>({ subject, opened, note, othersName, withdrawable }: Props<Form>) {
  const editing = useDraftEditing(subject, opened)
  const { form, dirty, saving, problems } = editing
  const [submitting, setSubmitting] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const remember = useRememberVersion(subject)
  const isNew = opened.version === null
  useFocusedProblem(editing.attempt)

  async function save(over?: number): Promise<Version | null> {
    if (saving) return null
    const saved = await editing.save(over)
    if (!saved) return null
    remember(saved.version, saved.form, note)
    if (saved.version.version !== opened.version)
      await navigate(addressOf(subject, saved.version), { replace: true, state: nothingIsLost })
    void message.success({ content: '已保存', key: 'saved', duration: 1.5 })
    return saved.version
  }
  useShortcut(isSaveKey, () => void save())

  async function submit() {
    const version = dirty || isNew ? await save() : { id: opened.id, version: opened.version! }
    if (!version) return
    setSubmitting(true)
    try {
      const submitted = await subject.submit(version.id, version.version)
      remember(submitted, form, null)
      await navigate(addressOf(subject, submitted), { state: nothingIsLost })
      void message.success('已送审，等另一位编辑审核')
    } catch (error) {
      void message.error(`没有送审：${(error as Error).message}`)
    } finally {
      setSubmitting(false)
    }
  }

  const needsSaving = dirty || isNew
  return (
    <>
      <DetailHead
        back={`/${subject.key}/draft`}
        title={subject.titleOf(form) || `新${subject.noun}`}
        facts={savedWords(opened, dirty)}
      >
        {opened.version !== null && (
          <HistoryButton subject={subject} id={opened.id} version={opened.version} />
        )}
        <Button className="preview-button" icon={<EyeOutlined />} onClick={() => setPreviewing(true)}>
          预览
        </Button>
        <Button type={needsSaving ? 'primary' : 'default'} loading={saving} onClick={() => void save()}>
          保存草稿 <Key>Ctrl S</Key>
        </Button>
        <Popconfirm
          title="送给另一位编辑审核？"
          description="审核期间不能修改；需要改时可以退回。"
          okText="送审"
          cancelText="再看看"
          onConfirm={submit}
        >
          <Button type={needsSaving ? 'default' : 'primary'} loading={submitting}>
            送审
          </Button>
        </Popconfirm>
      </DetailHead>
      <div className="detail-notes">
        {othersName && (
          <Alert
            type="info"
            showIcon
            title={`这是${othersName}的草稿。您改动并保存后，就不能再由您审核发布。`}
          />
        )}
        {withdrawable && !dirty && subject.withdraw && (
          <WithdrawNote subject={subject} version={withdrawable} />
        )}
        {editing.restoredAt && (
          <Alert
            type="info"
            showIcon
            title={`接着写您 ${readableInstant(editing.restoredAt)} 没保存的内容`}
            action={
              <Popconfirm
                title={isNew ? '清空这份没保存的稿件？' : '放弃没保存的改动？'}
                okText="放弃"
                onConfirm={() => editing.giveUp(opened)}
              >
                <Button size="small">{isNew ? '清空重写' : '放弃，用已保存的'}</Button>
              </Popconfirm>
            }
          />
        )}
        {editing.storageFull && (
          <Alert type="error" showIcon title="这台电脑存不下没保存的内容了，请尽快保存草稿。" />
        )}
        {editing.conflict && (
          <ConflictNote
            subject={subject}
            id={opened.id}
            version={opened.version ?? (opened.from ?? 0) + 1}
            mine={form}
            overwrite={save}
            giveUp={editing.giveUp}
          />
        )}
        {problems.size > 0 && (
          <Alert type="error" showIcon title={`还没有保存：有 ${problems.size} 处需要改`} />
        )}
      </div>
      <div className="detail-body">
        <div className="detail-form">
          {note && <Alert type="warning" showIcon title="审核编辑退回时说" description={note} />}
          <AntForm layout="vertical" component="div">
            <subject.Fields form={form} onChange={editing.change} problems={problems} />
          </AntForm>
        </div>
        <section className="detail-preview" aria-label="手机预览" tabIndex={0}>
          <subject.Preview form={form} />
        </section>
      </div>
      <Drawer title="手机预览" open={previewing} onClose={() => setPreviewing(false)} size={420}>
        <subject.Preview form={form} />
      </Drawer>
    </>
  )
}

function savedWords({ version, from }: OpenedDraft<unknown>, dirty: boolean): string {
  const which = version !== null ? `第 ${version} 版草稿` : from !== null ? '新版本' : '新稿'
  return dirty
    ? `${which} · 有没保存的改动，已留在这台电脑上`
    : version === null
      ? which
      : `${which} · 已保存`
}

/** Takes the editor to the first field that did not fit. */
function useFocusedProblem(attempt: { problems: readonly { path: string }[] } | null) {
  useEffect(() => {
    const fields = attempt?.problems.map(({ path }) => document.getElementById(path)) ?? []
    const first = fields.find((field) => field !== null)
    first?.scrollIntoView({ block: 'center' })
    first?.focus({ preventScroll: true })
  }, [attempt])
}
