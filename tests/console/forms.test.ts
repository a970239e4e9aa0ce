/** What the forms send is what the contracts accept; what they count is what the contracts count. */
import { contracts } from '../../cloudfunctions/domains/contracts'
import { limits } from '../../client/console/editorial/limits'
import { standingProblems } from '../../client/console/editorial/problems'
import {
  emptyQuestion,
  missingInQuestion,
  type QuestionForm,
  questionInput,
} from '../../client/console/quiz/questionForm'
import {
  emptyStudy,
  missingInStudy,
  type StudyForm,
  studyInput,
  tidyStudy,
} from '../../client/console/study/studyForm'

const source = {
  issuer: '发布单位',
  title: '《文件》',
  documentNumber: '',
  publishedOn: '',
  url: 'https://flk.npc.gov.cn',
}
const study: StudyForm = {
  title: '标题',
  summary: '摘要',
  topic: 'safety',
  minutes: null,
  required: true,
  source,
  media: { kind: 'audio', file: 'https://example.org/a.mp3', seconds: 61, name: '' },
  blocks: [
    { type: 'paragraph', runs: [{ text: ' 正' }, { text: '文 ', bold: true }] },
    { type: 'list', ordered: true, runs: [{ text: '甲\n乙', href: 'https://example.org/' }, { text: '\n' }] },
    {
      type: 'table',
      header: true,
      rows: [
        ['甲', ' 乙 '],
        ['', ''],
      ],
    },
    { type: 'image', fileId: 'cloud://e.b/study/a1.jpg', alt: '图', caption: ' ' },
  ],
  facts: [{ rule: '预备期', value: 1, unit: '年' }],
  supersededBy: {
    how: 'revised',
    successor: { contentId: 'b', title: '新的' },
    basis: '依据',
    on: '2026-01-01',
  },
  checkQuestions: [
    { kind: 'trueFalse', stem: '题干', options: ['对', '错'], answer: [1], explanation: '解析' },
  ],
}
const question: QuestionForm = {
  kind: 'single',
  topic: 'law',
  difficulty: 2,
  stem: '题干',
  options: ['甲', '乙'],
  answer: [0],
  blanks: [],
  numeric: false,
  explanation: '解析',
  source,
}
const fillIn: QuestionForm = {
  ...question,
  kind: 'fillIn',
  stem: '新中国成立于____年，首都是____。',
  options: [],
  answer: [],
  blanks: ['1949\n一九四九', ' 北京 \n\n北京市'],
  numeric: false,
}

function studyProblems(form: StudyForm): string[] {
  const answer = contracts['study.saveDraft'].input.safeParse({
    contentId: 'a1',
    revision: 0,
    ...studyInput(form),
  })
  return answer.error?.issues.map(({ path }) => path.join('.')) ?? []
}

function questionProblems(form: QuestionForm): string[] {
  const answer = contracts['quiz.saveQuestion'].input.safeParse({
    questionId: 'q1',
    revision: 0,
    ...questionInput(form),
  })
  return answer.error?.issues.map(({ path }) => path.join('.')) ?? []
}

describe('a finished form', () => {
  it('of a study item is accepted as it is sent', () => {
    expect(missingInStudy(study)).toEqual([])
    expect(studyProblems(study)).toEqual([])
  })

  it('of a question is accepted as it is sent', () => {
    expect(missingInQuestion(question)).toEqual([])
    expect(questionProblems(question)).toEqual([])
  })

  it('of a fill-in question is accepted as it is sent, without the empty lines', () => {
    expect(missingInQuestion(fillIn)).toEqual([])
    expect(questionProblems(fillIn)).toEqual([])
    expect(questionInput(fillIn).accepted).toEqual([
      ['1949', '一九四九'],
      ['北京', '北京市'],
    ])
  })
})

describe('a fill-in question', () => {
  it.each([
    ['without a blank in its stem', { stem: '没有空' }, 'stem'],
    ['with a blank nobody can fill', { blanks: ['1949', ' '] }, 'accepted.1'],
  ])('%s is named before the server is asked', (_, change, path) => {
    expect(missingInQuestion({ ...fillIn, ...change }).map((problem) => problem.path)).toEqual([path])
    expect(questionProblems({ ...fillIn, ...change })).toContain(path)
  })
})

describe('an empty form', () => {
  it('of a study item names all that is missing before the server is asked', () => {
    const named = missingInStudy(tidyStudy(emptyStudy())).map(({ path }) => path)
    expect(named).toEqual(
      expect.arrayContaining(['title', 'topic', 'blocks.0.text', 'source.url', 'checkQuestions.0.answer']),
    )
    const unnamed = studyProblems(tidyStudy(emptyStudy())).filter((path) => !named.includes(path))
    expect(unnamed).toEqual([])
  })

  it('of a question does so too', () => {
    const named = missingInQuestion(emptyQuestion()).map(({ path }) => path)
    expect(named).toEqual(
      expect.arrayContaining(['topic', 'stem', 'options.0', 'answer', 'explanation', 'source.issuer']),
    )
  })
})

describe('a limit beside a field is the limit of the contract', () => {
  const check = study.checkQuestions[0]!
  const text = (length: number) => '字'.repeat(length)
  const studyWith = (change: Partial<StudyForm>) => studyProblems({ ...study, ...change })
  const questionWith = (change: Partial<QuestionForm>) => questionProblems({ ...question, ...change })
  const distinct = (count: number) => Array.from({ length: count }, (_, index) => `选项${index}`)
  const block = (type: 'heading' | 'paragraph' | 'quote' | 'list') => (length: number) =>
    studyWith({ blocks: [{ type, runs: [{ text: text(length) }] }] })

  it.each<[string, number, (length: number) => string[]]>([
    ['title', limits.study.title, (n) => studyWith({ title: text(n) })],
    ['summary', limits.study.summary, (n) => studyWith({ summary: text(n) })],
    ['minutes', limits.study.minutes, (n) => studyWith({ minutes: n })],
    ['heading', limits.study.heading, block('heading')],
    ['paragraph', limits.study.paragraph, block('paragraph')],
    ['quote', limits.study.quote, block('quote')],
    ['number of blocks', limits.study.blocks, (n) => studyWith({ blocks: Array(n).fill(study.blocks[0]) })],
    [
      'number of check questions',
      limits.study.checkQuestions,
      (n) => studyWith({ checkQuestions: Array(n).fill(check) }),
    ],
    ['check stem', limits.check.stem, (n) => studyWith({ checkQuestions: [{ ...check, stem: text(n) }] })],
    [
      'check option',
      limits.check.option,
      (n) => studyWith({ checkQuestions: [{ ...check, kind: 'single', options: ['甲', text(n)] }] }),
    ],
    [
      'check options',
      limits.check.options,
      (n) => studyWith({ checkQuestions: [{ ...check, kind: 'single', options: distinct(n) }] }),
    ],
    [
      'check explanation',
      limits.check.explanation,
      (n) => studyWith({ checkQuestions: [{ ...check, explanation: text(n) }] }),
    ],
    ['stem', limits.question.stem, (n) => questionWith({ stem: text(n) })],
    ['option', limits.question.option, (n) => questionWith({ options: ['甲', text(n)] })],
    ['options', limits.question.options, (n) => questionWith({ options: distinct(n) })],
    ['explanation', limits.question.explanation, (n) => questionWith({ explanation: text(n) })],
    ['issuer', limits.source.issuer, (n) => questionWith({ source: { ...source, issuer: text(n) } })],
    ['source title', limits.source.title, (n) => questionWith({ source: { ...source, title: text(n) } })],
    [
      'document number',
      limits.source.documentNumber,
      (n) => questionWith({ source: { ...source, documentNumber: text(n) } }),
    ],
    [
      'url',
      limits.source.url,
      (n) => questionWith({ source: { ...source, url: `https://a.cn/${'a'.repeat(n - 13)}` } }),
    ],
  ])('%s', (_, limit, problemsAt) => {
    expect(problemsAt(limit)).toEqual([])
    expect(problemsAt(limit + 1)).not.toEqual([])
  })
})

describe('a message beside a field', () => {
  const attempt = {
    problems: [{ path: 'source.url', message: '请填写以 http 开头的网址' }],
    input: studyInput({ ...study, source: { ...source, url: 'x' } }),
  }

  it('stands while the value it is about is unchanged', () => {
    const now = studyInput({ ...study, title: '改了别处', source: { ...source, url: 'x' } })
    expect(standingProblems(attempt, now).get('source.url')).toBe('请填写以 http 开头的网址')
  })

  it('goes away as soon as that value is changed', () => {
    expect(standingProblems(attempt, studyInput(study)).size).toBe(0)
  })
})
