import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { ApiError } from '../api/client'
import { Key } from '../parts/Key'
import { ErrorText } from '../parts/Failure'
import { isSaveKey, useShortcut } from '../parts/useShortcut'
import type { Attempt } from '../editorial/problems'
import { same, standingProblems } from '../editorial/problems'
import type { withDepth } from '../roster/organisations'
import { Acts } from './Acts'
import {
  actNames,
  type Disclosure,
  disclosureForm,
  disclosureInput,
  emptyDisclosure,
  missingInDisclosure,
} from './disclosureForm'
import { type Category, DisclosureFields } from './DisclosureFields'
import { DisclosurePreview } from './DisclosurePreview'
import { Warnings } from './DisclosureReader'
import { Record } from './Record'
import { useKeptDraft } from './useKeptDraft'

interface DisclosureEditorProps {
  disclosureId: string
  /** Null before the first save. */
  saved: Disclosure | null
  categories: readonly Category[]
  organisations: ReturnType<typeof withDepth>
  onDone: (disclosure: Disclosure | null) => void
}

/** A draft beside how readers will see it. */
export function DisclosureEditor({
  disclosureId,
  saved,
  categories,
  organisations,
  onDone,
}: DisclosureEditorProps) {
  const start = saved ? disclosureForm(saved) : emptyDisclosure(organisations[0]?.organisation.id ?? '')
  const { form, change, restored, forget } = useKeptDraft(disclosureId, saved?.revision ?? 0, start)
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const category = categories.find(({ id }) => id === form.category)
  const usual = category?.workingDays ?? 5
  const input = disclosureInput(form, usual)
  const unsaved = saved === null || !same(input, disclosureInput(disclosureForm(saved), usual))
  const save = useMutation({
    mutationFn: async () => {
      const missing = missingInDisclosure(form)
      if (missing.length > 0) return setAttempt({ problems: missing, input: input.fields })
      const next = await api('disclosure.save', { disclosureId, revision: saved?.revision ?? 0, ...input })
      forget()
      setAttempt(null)
      change(disclosureForm(next))
      onDone(next)
    },
    onError: (error) => {
      if (error instanceof ApiError && error.fields.length > 0)
        setAttempt({
          problems: error.fields.map(({ path, message }) => ({
            path: path.replace(/^fields\./, ''),
            message,
          })),
          input: input.fields,
        })
    },
  })
  useShortcut(isSaveKey, () => unsaved && save.mutate())
  const problems = standingProblems(attempt, input.fields)
  const returned = saved?.events.find(({ act }) => act === 'return' || act === 'submit')
  return (
    <div className="disclosure">
      <header>
        <h1 className="page-title">{saved ? saved.title : '新的公示'}</h1>
        {saved?.shown && <p className="faint">更正稿，批准以前大家看到的仍是第 {saved.version - 1} 版。</p>}
      </header>
      {returned?.act === 'return' && (
        <Alert type="warning" showIcon title={`${returned.byName}退回：${returned.note ?? ''}`} />
      )}
      {restored && <Alert type="info" showIcon closable title="接着上次没保存的内容写。" />}
      {saved && <Warnings personal={saved.personal} />}
      <div className="disclosure-columns">
        <Form layout="vertical">
          <DisclosureFields
            form={form}
            onChange={change}
            problems={problems}
            categories={categories}
            organisations={organisations}
            fixed={saved !== null}
            correcting={saved?.shown != null}
          />
        </Form>
        <div>
          <DisclosurePreview
            title={form.title}
            label={`${category?.name ?? ''} · ${organisations.find(({ organisation }) => organisation.id === form.organisationId)?.organisation.name ?? ''}`}
            blocks={form.blocks}
            contact={form.contact}
            correction={form.correction || null}
            files={form.files}
          />
          {saved && <Record events={saved.events} names={actNames} />}
        </div>
      </div>
      {save.error && <Alert type="error" title={<ErrorText error={save.error} />} />}
      <div className="disclosure-bar">
        <Button
          type={unsaved ? 'primary' : 'default'}
          loading={save.isPending}
          disabled={!unsaved}
          onClick={() => save.mutate()}
        >
          保存
        </Button>
        {saved && <Acts disclosure={saved} blocked={unsaved} onDone={onDone} />}
        <span className="faint">
          {unsaved ? (
            <>
              有没保存的修改，<Key>Ctrl S</Key> 保存
            </>
          ) : (
            '已保存'
          )}
        </span>
      </div>
    </div>
  )
}
