/** Questions with options: the key always points at the right option. */
import {
  type ChoiceForm,
  missingInChoice,
  tidyChoice,
  withAnswer,
  withKind,
  withoutOption,
} from '../../client/console/editorial/choice'

const question: ChoiceForm = {
  kind: 'multiple',
  stem: '题干',
  options: ['甲', '乙', '丙', '丁'],
  answer: [1, 3],
  explanation: '解析',
}

describe('removing an option', () => {
  it('lets the key follow the options that move up', () => {
    expect(withoutOption(question, 0)).toMatchObject({ options: ['乙', '丙', '丁'], answer: [0, 2] })
  })

  it('takes its mark away with it', () => {
    expect(withoutOption(question, 1).answer).toEqual([2])
  })
})

describe('marking an option', () => {
  it('adds to the key of a multiple choice, in order', () => {
    expect(withAnswer(question, 0, true).answer).toEqual([0, 1, 3])
    expect(withAnswer(question, 3, false).answer).toEqual([1])
  })

  it('replaces the key of a single choice', () => {
    expect(withAnswer({ ...question, kind: 'single', answer: [1] }, 2, true).answer).toEqual([2])
  })
})

describe('changing the kind', () => {
  it('to true or false gives the two fixed options', () => {
    expect(withKind(question, 'trueFalse')).toMatchObject({ options: ['对', '错'], answer: [] })
  })

  it('from true or false asks for new options', () => {
    expect(withKind(withKind(question, 'trueFalse'), 'single')).toMatchObject({
      options: ['', '', '', ''],
      answer: [],
    })
  })

  it('to single keeps the options and one right answer at most', () => {
    expect(withKind(question, 'single')).toMatchObject({ options: question.options, answer: [1] })
  })
})

describe('options left empty', () => {
  it('at the end are dropped while two remain', () => {
    expect(tidyChoice({ ...question, options: ['甲', '乙', '', ' '], answer: [0] }).options).toEqual([
      '甲',
      '乙',
    ])
    expect(tidyChoice({ ...question, options: ['', '', ''], answer: [] }).options).toEqual(['', ''])
  })

  it('in the middle stay, so that the messages stand beside the right ones', () => {
    const tidy = tidyChoice({ ...question, options: ['甲', '', '丙'], answer: [] })
    expect(missingInChoice(tidy, 'checkQuestions.0.').map(({ path }) => path)).toEqual([
      'checkQuestions.0.options.1',
      'checkQuestions.0.answer',
    ])
  })
})
