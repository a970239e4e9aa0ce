import fc from 'fast-check'
import {
  blankCount,
  coreProblems,
  type QuestionCore,
  textKeyOf,
} from '../../cloudfunctions/domains/quiz/formats/question'
import { normaliseTyped, withDigits } from '../../cloudfunctions/domains/quiz/formats/text'
import { answersFit, ask, grade } from '../../cloudfunctions/domains/quiz/rules'
import type { AskedQuestion } from '../../cloudfunctions/domains/quiz/store'

jest.mock('wx-server-sdk', () => {
  throw new Error('rules must not load the SDK')
})

const fillIn = (extra: Partial<QuestionCore> = {}): QuestionCore => ({
  kind: 'fillIn',
  stem: '新中国成立于____年，首都是____。',
  options: [],
  answer: [],
  accepted: [['1949'], ['北京', '北京市']],
  numeric: true,
  ...extra,
})
const asked = (extra: Partial<QuestionCore> = {}): AskedQuestion => {
  const source = {
    issuer: '某机关',
    title: '某文件',
    documentNumber: null,
    publishedOn: null,
    url: 'https://a.cn',
  }
  const question = {
    ...fillIn(extra),
    topic: 'history' as const,
    difficulty: 1,
    explanation: '因为。',
    source,
  }
  return ask({ questionId: 'q', version: 1, question, reason: 'new' }, () => 0)
}

describe('what is typed into a blank', () => {
  test.each([
    ['as accepted', ['1949', '北京'], true],
    ['the other accepted text', ['1949', '北京市'], true],
    ['full width, with spaces', ['１９４９', ' 北 京 '], true],
    ['marks at the ends', ['“1949”。', '北京，'], true],
    ['Chinese figures where numbers are numbers', ['一九四九', '北京'], true],
    ['one blank wrong', ['1949', '南京'], false],
    ['one blank empty', ['1949', ''], false],
    ['the texts exchanged', ['北京', '1949'], false],
    ['nothing', [], false],
  ])('%s: %j', (_, chosen, correct) => {
    expect(grade([asked()], [{ questionId: 'q', chosen }])[0]?.correct).toBe(correct)
  })

  test('Chinese figures are not digits unless the editor says so', () => {
    const question = asked({ numeric: false })
    expect(grade([question], [{ questionId: 'q', chosen: ['一九四九', '北京'] }])[0]?.correct).toBe(false)
  })

  test.each([
    ['a text for each blank', ['1949', '北京'], true],
    ['one of them empty', ['', '北京'], true],
    ['the same text twice', ['1949', '1949'], true],
    ['unanswered', [], true],
    ['a blank too few', ['1949'], false],
    ['a blank too many', ['1949', '北京', '天津'], false],
  ])('fits the paper: %s', (_, chosen, fits) => {
    expect(answersFit([asked()], [{ questionId: 'q', chosen }])).toBe(fits)
  })

  test('every accepted text is right, however it is dressed up', () => {
    const text = fc.string({ unit: fc.constantFrom(...'北京市第二十一条Aa1.5%'), minLength: 1, maxLength: 8 })
    const dress = fc.constantFrom(
      (typed: string) => ` ${typed}。`,
      (typed: string) => typed.toUpperCase(),
      (typed: string) => [...typed].join(' '),
      (typed: string) =>
        typed.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    )
    fc.assert(
      fc.property(text, dress, fc.boolean(), (accepted, dressed, numeric) => {
        fc.pre(normaliseTyped(accepted, numeric) !== '')
        expect(normaliseTyped(dressed(accepted), numeric)).toBe(normaliseTyped(accepted, numeric))
      }),
    )
  })
})

describe('numbers in words', () => {
  test.each([
    ['第二十一条', '第21条'],
    ['十', '10'],
    ['一百零五', '105'],
    ['三千二百', '3200'],
    ['二〇二六年', '2026年'],
    ['两万五千里', '25000里'],
    ['十四亿', '1400000000'],
    ['一亿二千万', '120000000'],
    ['1,200', '1200'],
    ['3万', '30000'],
    ['万里长城', '万里长城'],
    ['3.5', '3.5'],
  ])('%s is %s', (words, digits) => {
    expect(withDigits(words)).toBe(digits)
  })
})

describe('a question fit to be asked', () => {
  const single: QuestionCore = {
    kind: 'single',
    stem: '题干',
    options: ['甲', '乙'],
    answer: [0],
    accepted: [],
    numeric: false,
  }
  test.each<[string, QuestionCore, string[]]>([
    ['a fill-in question', fillIn(), []],
    ['a single choice', single, []],
    ['no blank in the stem', fillIn({ stem: '没有空' }), ['stem']],
    ['fewer blanks than answers', fillIn({ stem: '只有一个____。' }), ['accepted']],
    ['a blank without an answer', fillIn({ accepted: [['1949'], []] }), ['accepted.1']],
    ['an answer of marks alone', fillIn({ accepted: [['。'], ['北京']] }), ['accepted.0']],
    ['an answer twice', fillIn({ accepted: [['1949', '一九四九'], ['北京']] }), ['accepted.0']],
    ['a fill-in question with options', fillIn({ options: ['甲', '乙'] }), ['options']],
    ['a choice with blanks', { ...single, accepted: [['甲']] }, ['accepted']],
    ['a choice with one option', { ...single, options: ['甲'] }, ['options']],
    ['no right option', { ...single, answer: [] }, ['answer']],
    ['a right option that is not there', { ...single, answer: [2] }, ['answer']],
    ['one right option of a multiple choice', { ...single, kind: 'multiple' }, ['answer']],
    ['true and false in other words', { ...single, kind: 'trueFalse', options: ['是', '否'] }, ['options']],
  ])('%s', (_, question, paths) => {
    expect(coreProblems(question).map(({ path }) => path)).toEqual(paths)
  })

  test('blanks are runs of four underscores or more', () => {
    expect(['____', 'a_b', '______和____', '___'].map(blankCount)).toEqual([1, 0, 2, 0])
  })
})

describe('questions with the same text', () => {
  const key = (stem: string, options: string[] = ['甲', '乙']) => textKeyOf({ kind: 'single', stem, options })
  test('marks, spaces, width, case and the order of options make no difference', () => {
    expect(key(' 党的 “根本宗旨” 是什么？（A）', ['甲。', ' 乙'])).toBe(
      key('党的根本宗旨是什么?(a)', ['乙', '甲']),
    )
  })
  test('other words, other options and other numbers do', () => {
    const keys = [key('一'), key('二'), key('一', ['甲', '丙']), key('3.5'), key('35')]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
