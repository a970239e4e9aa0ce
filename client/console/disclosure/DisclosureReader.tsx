import { Alert, Descriptions, Tag } from 'antd'
import { shortDay } from '../parts/time'
import { WindowDays } from '../parts/WindowDays'
import { blockForm } from '../study/blocks'
import { Acts } from './Acts'
import { actNames, type Disclosure, stageNames } from './disclosureForm'
import { DisclosurePreview } from './DisclosurePreview'
import { Record } from './Record'

/** A disclosure at any step but the draft: what readers see, who had a hand in it, and what can be done now. */
export function DisclosureReader({
  disclosure,
  onDone,
}: {
  disclosure: Disclosure
  onDone: (disclosure: Disclosure | null) => void
}) {
  const { fields, people, window, objections, personal, closing, withdrawal, about } = disclosure
  const refusals = [...new Set(disclosure.acts.flatMap(({ refusal }) => refusal ?? []))]
  return (
    <div className="disclosure">
      <header>
        <h1 className="page-title">{disclosure.title}</h1>
        <p className="faint">
          <Tag>{stageNames[disclosure.stage]}</Tag> {disclosure.category.name} · {disclosure.organisationName}{' '}
          · 第 {disclosure.version} 版
        </p>
      </header>
      <Acts disclosure={disclosure} onDone={onDone} />
      {refusals.map((refusal) => (
        <Alert key={refusal} type="info" showIcon title={refusal} />
      ))}
      <Warnings personal={personal} />
      <div className="disclosure-columns">
        <DisclosurePreview
          title={fields.title}
          label={`${disclosure.category.name} · ${disclosure.organisationName}`}
          blocks={fields.blocks.map(blockForm)}
          contact={fields.contact}
          correction={fields.correction}
          files={fields.attachments}
        />
        <div>
          <Descriptions
            size="small"
            column={1}
            bordered
            items={[
              { key: 'writers', label: '起草', children: people.writers.join('、') },
              { key: 'checker', label: '保密审查', children: people.checker ?? '—' },
              { key: 'approver', label: '审批', children: people.approver ?? '—' },
              {
                key: 'about',
                label: '回避',
                children: about.length === 0 ? '没有' : about.map(({ name }) => name).join('、'),
              },
              {
                key: 'objections',
                label: '异议',
                children:
                  objections.total === 0
                    ? '没有'
                    : `共 ${objections.total} 件，${objections.open} 件还没有处理完`,
              },
            ]}
          />
          {closing && <Alert type="success" title="已办结" description={closing.text} />}
          {withdrawal && <Alert type="warning" title="已撤回" description={withdrawal.reason} />}
          {window && (
            <section>
              <h2>公示期到{shortDay(window.lastDay)}</h2>
              {window.provisional && (
                <p className="faint">有的日子放假安排还没有公布，公布以后会自动重算。</p>
              )}
              <WindowDays days={window.days} />
            </section>
          )}
          <Record events={disclosure.events} names={actNames} />
        </div>
      </div>
    </div>
  )
}

/** What text and files tell about persons beyond what a disclosure needs. */
export function Warnings({
  personal: { warned, idNumbers, phones, files, unread },
}: Pick<Disclosure, 'personal'>) {
  return (
    <>
      {idNumbers > 0 && (
        <Alert type="error" showIcon title={`正文里有 ${idNumbers} 个完整的身份证号，删去以后才能提交。`} />
      )}
      {phones > 0 && (
        <Alert type="warning" showIcon title={`有 ${phones} 个手机号。只留办公电话，不公布个人手机号。`} />
      )}
      {files.map((file) => (
        <Alert
          key={file.name}
          type={file.idNumbers > 0 ? 'error' : 'warning'}
          showIcon
          title={
            file.idNumbers > 0
              ? `附件“${file.name}”里有 ${file.idNumbers} 个完整的身份证号，删去以后重新上传才能提交。`
              : `附件“${file.name}”里有 ${file.phones} 个手机号。只留办公电话，不公布个人手机号。`
          }
        />
      ))}
      {unread.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`系统读不出这些附件里的文字，要由保密审查的人逐个打开看：${unread.join('、')}。`}
        />
      )}
      {warned && (
        <Alert
          type="info"
          showIcon
          title="这一类公示涉及个人：只写必需的信息，附件里也不要有证件号码、住址和手机号。办结三天后个人信息会自动隐去。"
        />
      )}
    </>
  )
}
