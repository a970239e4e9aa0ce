import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useParams } from 'react-router-dom'
import { Field, TextField } from '../editorial/Field'
import { FormPart } from '../editorial/FormPart'
import type { FormProps } from '../editorial/subject'
import { ItemPicker } from './ItemPicker'
import { howNames, type StudyForm, type SupersededForm } from './studyForm'

const inForce = 'inForce'
const options = [
  { value: inForce, label: '仍然有效' },
  ...Object.entries(howNames).map(([value, label]) => ({ value, label })),
]

/** Whether the item is still in force; if not, what took its place. Published by a second editor like everything else. */
export function SupersededFields({ form, onChange, problems }: FormProps<StudyForm>) {
  const { id } = useParams()
  const superseded = form.supersededBy
  const set = (next: SupersededForm | null) => onChange({ ...form, supersededBy: next })
  return (
    <FormPart title="效力">
      <div className="form-columns">
        <Field path="supersededBy.how" label="本文现在" problems={problems}>
          <Select
            id="supersededBy.how"
            value={superseded?.how ?? inForce}
            options={options}
            onChange={(how) =>
              set(
                how === inForce
                  ? null
                  : {
                      successor: superseded?.successor ?? null,
                      basis: superseded?.basis ?? '',
                      on: superseded?.on ?? '',
                      how: how as SupersededForm['how'],
                    },
              )
            }
          />
        </Field>
        {superseded && (
          <Field path="supersededBy.on" label="从哪天起" problems={problems}>
            <DatePicker
              id="supersededBy.on"
              className="full-width"
              value={superseded.on ? dayjs(superseded.on) : null}
              onChange={(day) => set({ ...superseded, on: day ? day.format('YYYY-MM-DD') : '' })}
            />
          </Field>
        )}
      </div>
      {superseded && (
        <>
          <Field
            path="supersededBy.contentId"
            label={superseded.how === 'abolished' ? '由哪一篇接替（没有可不选）' : '由哪一篇接替'}
            problems={problems}
            extra="读者会看到指向那一篇的链接；以后那一篇再被接替，链接会自动指向最新的。"
          >
            <ItemPicker
              id="supersededBy.contentId"
              label="由哪一篇接替"
              value={superseded.successor}
              except={id ?? null}
              onPick={(successor) => set({ ...superseded, successor })}
            />
          </Field>
          <TextField
            path="supersededBy.basis"
            label="依据"
            value={superseded.basis}
            onChange={(basis) => set({ ...superseded, basis })}
            max={100}
            placeholder="如：《……》（2026年修订）第三十条"
            problems={problems}
          />
        </>
      )}
    </FormPart>
  )
}
