import { ChoicePreview, Phone, SourceLine } from '../editorial/Phone'
import { topicNames } from '../editorial/topics'
import { BlanksPreview } from './BlankFields'
import type { QuestionForm } from './questionForm'

/** A question of the bank as the phone shows it afterwards. */
export function QuestionPreview({ form }: { form: QuestionForm }) {
  return (
    <Phone>
      <ChoicePreview form={form} label={form.topic ? topicNames[form.topic] : '（主题）'}>
        {form.kind === 'fillIn' && <BlanksPreview form={form} />}
      </ChoicePreview>
      <SourceLine source={form.source} />
    </Phone>
  )
}
