import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber, Select } from 'antd'
import { emptyChoice, replaced } from '../editorial/choice'
import { ChoiceFields } from '../editorial/ChoiceFields'
import { Field, TextField } from '../editorial/Field'
import { FormPart } from '../editorial/FormPart'
import { limits } from '../editorial/limits'
import { SourceFields } from '../editorial/SourceFields'
import type { FormProps } from '../editorial/subject'
import { topicOptions } from '../editorial/topics'
import { BlockEditor } from './BlockEditor'
import { estimatedMinutes } from './blocks'
import { FactFields } from './FactFields'
import { MediaFields } from './MediaFields'
import type { StudyForm } from './studyForm'
import { SupersededFields } from './SupersededFields'

const checkKinds = ['single', 'trueFalse'] as const

/** The form of a study item, in the order in which readers meet its parts. */
export function StudyFields({ form, onChange, problems }: FormProps<StudyForm>) {
  const set = <Key extends keyof StudyForm>(key: Key, value: StudyForm[Key]) =>
    onChange({ ...form, [key]: value })
  return (
    <>
      <TextField
        path="title"
        label="标题"
        value={form.title}
        onChange={(title) => set('title', title)}
        max={limits.study.title}
        problems={problems}
      />
      <TextField
        path="summary"
        label="摘要"
        multiline
        value={form.summary}
        onChange={(summary) => set('summary', summary)}
        max={limits.study.summary}
        placeholder="一句话说清这篇讲什么"
        problems={problems}
      />
      <div className="form-columns">
        <Field path="topic" label="主题" problems={problems}>
          <Select
            id="topic"
            value={form.topic}
            options={topicOptions}
            onChange={(topic) => set('topic', topic)}
            placeholder="请选择"
          />
        </Field>
        <Field path="minutes" label="阅读时间（分钟）" problems={problems}>
          <InputNumber
            id="minutes"
            className="full-width"
            min={1}
            max={limits.study.minutes}
            precision={0}
            value={form.minutes}
            onChange={(minutes) => set('minutes', minutes)}
            placeholder={`不填按字数估算，约 ${estimatedMinutes(form.blocks)} 分钟`}
          />
        </Field>
      </div>
      <Checkbox checked={form.required} onChange={(event) => set('required', event.target.checked)}>
        必学：没有安排的日子，先推荐必学的内容
      </Checkbox>
      <SourceFields form={form.source} onChange={(source) => set('source', source)} problems={problems} />
      <MediaFields {...{ form, onChange, problems }} />
      <BlockEditor form={form.blocks} onChange={(blocks) => set('blocks', blocks)} problems={problems} />
      <FactFields {...{ form, onChange, problems }} />
      <CheckQuestions {...{ form, onChange, problems }} />
      <SupersededFields {...{ form, onChange, problems }} />
    </>
  )
}

function CheckQuestions({ form, onChange, problems }: FormProps<StudyForm>) {
  const questions = form.checkQuestions
  const set = (checkQuestions: StudyForm['checkQuestions']) => onChange({ ...form, checkQuestions })
  return (
    <>
      {questions.map((question, index) => (
        <FormPart
          key={index}
          title={questions.length > 1 ? `读后题 ${index + 1}` : '读后题'}
          hint={index === 0 && '答对读后题才算读完，所以答案要能在正文里找到。'}
        >
          <ChoiceFields
            form={question}
            onChange={(changed) => set(replaced(questions, index, changed))}
            problems={problems}
            kinds={checkKinds}
            limits={limits.check}
            prefix={`checkQuestions.${index}.`}
          />
          {questions.length > 1 && (
            <Button size="small" onClick={() => set(questions.filter((_, position) => position !== index))}>
              删除这道读后题
            </Button>
          )}
        </FormPart>
      ))}
      {questions.length < limits.study.checkQuestions && (
        <Button type="dashed" icon={<PlusOutlined />} onClick={() => set([...questions, emptyChoice()])}>
          再加一道读后题
        </Button>
      )}
    </>
  )
}
