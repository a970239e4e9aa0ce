import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { replaced } from '../editorial/choice'
import { FormPart } from '../editorial/FormPart'
import type { FormProps } from '../editorial/subject'
import { plainText } from './blocks'
import { figuresIn } from './figures'
import type { FactForm, StudyForm } from './studyForm'

const mostFacts = 12

/** The figures that rules set, so that two items which state different ones are noticed. */
export function FactFields({ form, onChange, problems }: FormProps<StudyForm>) {
  const { facts } = form
  const set = (next: FactForm[]) => onChange({ ...form, facts: next })
  const suggested = figuresIn(form.blocks.map(plainText).join('\n')).filter(
    ({ value, unit }) => !facts.some((fact) => fact.value === value && fact.unit === unit),
  )
  return (
    <FormPart
      title="规则与数字"
      hint="写下文中规定的数字，如“预备期 1 年”。别的内容对同一规则写了不同的数字时，会提示编辑核对。"
    >
      {facts.map((fact, index) => {
        const path = `facts.${index}`
        const change = (changes: Partial<FactForm>) => set(replaced(facts, index, { ...fact, ...changes }))
        const problem = ['rule', 'value', 'unit'].map((key) => problems.get(`${path}.${key}`)).find(Boolean)
        return (
          <div key={index}>
            <div className="fact-row">
              <Input
                id={`${path}.rule`}
                value={fact.rule}
                maxLength={30}
                placeholder="规则，如：预备期"
                aria-label={`第 ${index + 1} 条规则`}
                onChange={(event) => change({ rule: event.target.value })}
              />
              <InputNumber
                id={`${path}.value`}
                value={fact.value}
                min={0}
                placeholder="数字"
                aria-label={`第 ${index + 1} 条数字`}
                onChange={(value) => change({ value })}
              />
              <Input
                id={`${path}.unit`}
                value={fact.unit}
                maxLength={10}
                placeholder="单位"
                aria-label={`第 ${index + 1} 条单位`}
                onChange={(event) => change({ unit: event.target.value })}
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`删除第 ${index + 1} 条`}
                onClick={() => set(facts.filter((_, position) => position !== index))}
              />
            </div>
            {problem && <p className="problem">{problem}</p>}
          </div>
        )
      })}
      {facts.length < mostFacts && (
        <div className="block-add">
          {suggested.map(({ value, unit }) => (
            <Button
              key={`${value}${unit}`}
              size="small"
              onClick={() => set([...facts, { rule: '', value, unit }])}
            >
              {value}
              {unit}
            </Button>
          ))}
          <Button
            size="small"
            type="dashed"
            icon={<PlusOutlined />}
            onClick={() => set([...facts, { rule: '', value: null, unit: '' }])}
          >
            加一条
          </Button>
        </div>
      )}
    </FormPart>
  )
}
