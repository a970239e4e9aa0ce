/** Files of questions: what is read from them, what is refused and where, and that writing and reading are one. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { topicNames, type Topic } from '../../cloudfunctions/domains/editorial/model'
import { readAiken, writeAiken } from '../../cloudfunctions/domains/quiz/formats/aiken'
import {
  type BankQuestion,
  complete,
  type FileEntry,
  type ImportDefaults,
} from '../../cloudfunctions/domains/quiz/formats/bankQuestion'
import { readCsv, writeCsv } from '../../cloudfunctions/domains/quiz/formats/csv'
import { decodeText } from '../../cloudfunctions/domains/quiz/formats/decode'
import { readGift } from '../../cloudfunctions/domains/quiz/formats/gift'
import { writeGift } from '../../cloudfunctions/domains/quiz/formats/giftWriter'
import { coreProblems } from '../../cloudfunctions/domains/quiz/formats/question'
import { columnOf } from '../../cloudfunctions/domains/quiz/formats/sheet'
import { readXlsx, writeXlsx } from '../../cloudfunctions/domains/quiz/formats/xlsx'

const source = {
  issuer: '应急管理部',
  title: '家庭应急常识',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.mem.gov.cn',
}
const defaults: ImportDefaults<Topic> = { topic: 'safety', difficulty: 2, explanation: '见出处。', source }
const bytesOf = (name: string) => readFileSync(join(__dirname, 'fixtures', 'questions', name))
const read = (name: string): FileEntry[] => {
  const text = decodeText(bytesOf(name))
  return name.endsWith('.gift') ? readGift(text) : name.endsWith('.aiken') ? readAiken(text) : readCsv(text)
}
const completed = (entries: readonly FileEntry[]) =>
  entries.map((entry) => complete(entry, defaults, topicNames))
/** Line and, where it is about one, column of each problem. */
const places = (entries: readonly FileEntry[]) =>
  entries.flatMap((entry) =>
    complete(entry, defaults, topicNames).problems.map(({ path }) =>
      `${entry.line} ${columnOf(path)}`.trim(),
    ),
  )

describe('files as they come', () => {
  test('GIFT: single choice, true or false with feedback, short answer', () => {
    const [fire, lift, gauge] = read('plain.gift').map(({ question }) => question)
    expect(fire).toMatchObject({
      kind: 'single',
      stem: '发现火情，应当拨打哪个电话？',
      options: ['119', '120', '110'],
      answer: [0],
      explanation: '火警是 119，接通后先说清楚地点。\n选“120”：这是急救电话\n选“110”：这是报警电话',
    })
    expect(lift).toMatchObject({
      kind: 'trueFalse',
      answer: [1],
      explanation: '答“对”时：电梯可能停在半路\n答“错”时：对，走楼梯',
    })
    expect(gauge).toMatchObject({
      kind: 'fillIn',
      difficulty: 1,
      accepted: [['绿色', '绿', '绿色区域']],
    })
    expect(completed(read('plain.gift')).map(({ problems }) => problems)).toEqual([[], [], []])
  })

  test('GIFT as Moodle exports it: category, names, HTML, weights, escapes', () => {
    const entries = read('moodle-export.gift')
    expect(entries.map(({ question }) => question)).toMatchObject([
      {
        kind: 'multiple',
        topicName: '安全常识',
        stem: '家庭应急包里应当有什么？',
        options: ['饮用水', '手电筒', '烟花 <爆竹>'],
        answer: [0, 1],
        explanation: '水和光源是最先需要的。',
      },
      { kind: 'multiple', stem: '下列哪些属于易燃物:酒精、汽油、大理石、棉花？', answer: [0, 1, 2] },
      { kind: 'trueFalse', stem: '若 a = b 且 b{1} ~ c#，则……', answer: [0] },
    ])
    expect(entries.map(({ line }) => line)).toEqual([6, 15, 24])
  })

  test('GIFT with the missing word in the middle', () => {
    expect(read('missing-word.gift').map(({ question }) => question)).toMatchObject([
      { kind: 'single', stem: '《中华人民共和国宪法》规定，一切权力属于 ____。', answer: [1] },
      { kind: 'fillIn', stem: '新中国成立于 ____ 年。', accepted: [['1949', '一九四九']] },
    ])
  })

  test('GIFT that the bank has no place for is refused question by question, with line and reason', () => {
    const entries = read('refused.gift')
    expect(entries.every(({ question }) => question === null)).toBe(true)
    expect(entries.map(({ line, problems }) => `${line} ${problems[0]?.message.slice(0, 10)}`)).toEqual([
      '1 没有答案（在 GIF',
      '3 数值题（# 开头，带',
      '5 连线题（=甲 -> ',
      '7 没有大括号里的答案。',
      '9 不支持给错误选项部分',
      '11 不支持不等的权重：2',
      '13 大括号没有配成对。文',
      '15 一题只能有一对大括号',
      '17 不支持文字里的 <i',
      '19 不支持 [markd',
      '21 填空题不支持用 * ',
      '23 没有正确答案：用 =',
      '25 单选题只能有一个 =',
      '27 填空题不支持部分得分',
    ])
  })

  test('Aiken', () => {
    expect(read('plain.aiken').map(({ question }) => question)).toMatchObject([
      { kind: 'single', options: ['120', '119', '110'], answer: [1] },
      { kind: 'trueFalse', options: ['对', '错'], answer: [1] },
    ])
  })

  test('Aiken is strict, and says where and why', () => {
    const entries = read('refused.aiken')
    const bad = entries.filter(({ question }) => question === null)
    expect(bad.map(({ line, problems }) => `${line} ${problems[0]?.message.slice(0, 12)}`)).toEqual([
      '1 没有选项。题干要写在一行',
      '7 第 8 行的选项要写成“',
      '12 第 13 行的选项要写成',
      '17 第 19 行的选项应当是',
      '22 Aiken 一题只能有一',
      '27 ANSWER 后面要是选',
      '32 第 35 行要写成“AN',
      '37 缺少“ANSWER: 字',
    ])
    // What stands on its own within a broken file is read, but such a file is never imported.
    expect(entries.filter(({ question }) => question).map(({ line }) => line)).toEqual([2])
  })

  test('CSV: quotes, line breaks inside a cell, short names of kinds, empty rows', () => {
    const questions = completed(read('plain.csv')).map(({ question }) => question)
    expect(questions).toMatchObject([
      { kind: 'single', difficulty: 1, answer: [0], explanation: '火警是 119，\n接通后先说清楚地点。' },
      { kind: 'multiple', difficulty: 2, answer: [0, 2] },
      { kind: 'trueFalse', difficulty: 2, options: ['对', '错'], answer: [1] },
      {
        kind: 'fillIn',
        topic: 'history',
        accepted: [
          ['1949', '一九四九'],
          ['北京', '北京市'],
        ],
      },
    ])
    expect(read('plain.csv').map(({ line }) => line)).toEqual([2, 3, 5, 6])
  })

  test('CSV: each problem names its row and column', () => {
    const entries = read('refused.csv').map((entry) => entry)
    const strict = entries.flatMap((entry) =>
      complete(entry, { ...defaults, topic: null }, topicNames).problems.map(({ path }) =>
        `${entry.line} ${columnOf(path)}`.trim(),
      ),
    )
    expect(strict).toEqual([
      '2 题型',
      '3 主题',
      '4 难度',
      '5 选项B',
      '6 答案',
      '7 答案',
      '8 答案',
      '9 题干',
      '10 答案',
      '11 题干',
      '12 答案',
      '13',
    ])
  })

  test.each([
    ['semicolon.csv', '分号分开的文件也能读。'],
    ['tab.csv', '制表符分开的文件也能读。'],
    ['gb18030.csv', '老版本的表格软件存成的文件。'],
    ['bom.csv', '老版本的表格软件存成的文件。'],
    ['utf16.csv', '老版本的表格软件存成的文件。'],
  ])('%s is read', (name, stem) => {
    expect(completed(read(name)).map(({ question }) => question?.stem)).toEqual([stem])
  })

  test('an unknown column and an open quote are refused, not skipped', () => {
    expect(read('unknown-column.csv')).toMatchObject([
      { line: 1, problems: [{ message: '不认识的列：解释。请用模板里的列名，或删去这一列' }] },
    ])
    expect(places(read('open-quote.csv'))).toEqual(['2'])
  })
})

/** Texts with everything in them that means something to some format. */
const special = fc.string({
  unit: fc.constantFrom(...'甲乙丙丁AaB0159 \\:#={}~%*->[]/;；|｜"\',.，。)<>$!&n\n'),
  minLength: 1,
  maxLength: 24,
})
const words = (max: number) =>
  special.map((text) => text.trim().slice(0, max).trim()).filter((text) => text !== '')
const choice = fc
  .record({
    kind: fc.constantFrom('single' as const, 'multiple' as const),
    stem: words(60),
    options: fc.uniqueArray(words(30), { minLength: 2, maxLength: 6 }),
    picks: fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 6 }),
  })
  .map(({ kind, stem, options, picks }) => {
    const right = [...new Set(picks.map((pick) => pick % options.length))].sort((a, b) => a - b)
    const answer = kind === 'single' ? right.slice(0, 1) : right
    return { kind, stem, options, answer, accepted: [] as string[][], numeric: false }
  })
const trueFalse = fc.record({
  kind: fc.constant('trueFalse' as const),
  stem: words(60),
  options: fc.constant(['对', '错'] as string[]),
  answer: fc.constantFrom<number[]>([0], [1]),
  accepted: fc.constant([] as string[][]),
  numeric: fc.constant(false),
})
const fillIn = fc
  .record({
    accepted: fc.array(fc.array(words(20), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    parts: fc.array(words(12), { minLength: 4, maxLength: 4 }),
    numeric: fc.boolean(),
  })
  .map(({ accepted, parts, numeric }) => ({
    kind: 'fillIn' as const,
    stem: parts.slice(0, accepted.length + 1).join('____'),
    options: [] as string[],
    answer: [] as number[],
    accepted,
    numeric,
  }))
const line = (max: number) => words(max).map((text) => text.replaceAll('\n', ' ').trim() || '文')
const question: fc.Arbitrary<BankQuestion<Topic>> = fc
  .tuple(
    fc.oneof(choice, trueFalse, fillIn).filter((core) => coreProblems(core).length === 0),
    fc.record({
      topic: fc.constantFrom(...(Object.keys(topicNames) as Topic[])),
      difficulty: fc.constantFrom(1, 2, 3),
      explanation: words(80),
      source: fc.record({
        issuer: line(20),
        title: line(20),
        documentNumber: fc.option(line(10)),
        publishedOn: fc.constantFrom(null, '2020-05-28', '2024-02-29'),
        url: fc.constantFrom('https://www.gov.cn/a?b=1#c', 'http://flk.npc.gov.cn'),
      }),
    }),
  )
  .map(([core, rest]) => ({ ...core, ...rest }))
const bank = fc.array(question, { minLength: 1, maxLength: 6 })
const back = (entries: readonly FileEntry[]) =>
  entries.map((entry) => complete(entry, defaults, topicNames).question)

describe('what is written is read again', () => {
  test('CSV holds every question', () => {
    fc.assert(
      fc.property(bank, (questions) => {
        expect(back(readCsv(writeCsv(questions, topicNames)))).toEqual(questions)
      }),
      { numRuns: 300 },
    )
  })

  test('GIFT holds every question it does not refuse', () => {
    fc.assert(
      fc.property(bank, (questions) => {
        const { text, refused } = writeGift(questions, topicNames)
        const held = questions.filter((_, index) => !refused.some((one) => one.index === index))
        expect(back(readGift(text))).toEqual(held)
      }),
      { numRuns: 500 },
    )
  })

  test('Aiken holds stem, options and answer of every question it does not refuse', () => {
    const core = (one: BankQuestion | null) => one && [one.kind, one.stem, one.options, one.answer]
    fc.assert(
      fc.property(bank, (questions) => {
        const { text, refused } = writeAiken(questions)
        const held = questions.filter((_, index) => !refused.some((other) => other.index === index))
        expect(back(readAiken(text)).map(core)).toEqual(held.map(core))
      }),
      { numRuns: 300 },
    )
  })

  test('xlsx holds every question', async () => {
    await fc.assert(
      fc.asyncProperty(bank, async (questions) => {
        expect(back(await readXlsx(await writeXlsx(questions, topicNames)))).toEqual(questions)
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    ['GIFT', (questions: BankQuestion<Topic>[]) => writeGift(questions, topicNames)],
    ['Aiken', (questions: BankQuestion<Topic>[]) => writeAiken(questions)],
  ])('%s refuses by name what it cannot hold', (_, write) => {
    const twoBlanks: BankQuestion<Topic> = {
      kind: 'fillIn',
      stem: '____和____',
      options: [],
      answer: [],
      accepted: [['甲'], ['乙']],
      numeric: false,
      topic: 'law',
      difficulty: 1,
      explanation: '解析',
      source,
    }
    expect(write([twoBlanks]).refused).toEqual([{ index: 0, reason: expect.stringContaining('填空') }])
  })
})

describe('damaged files', () => {
  const names = [
    'plain.gift',
    'moodle-export.gift',
    'missing-word.gift',
    'refused.gift',
    'plain.aiken',
    'refused.aiken',
    'plain.csv',
    'refused.csv',
    'semicolon.csv',
    'tab.csv',
  ]
  const damage = fc.record({
    name: fc.constantFrom(...names),
    cuts: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        drop: fc.nat(12),
        put: fc.string({ unit: fc.constantFrom(...'{}=~%#\\:"\n,;|甲A1)_ '), maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })

  test('are read or refused, never a crash; whatever is let through is fit for the bank', () => {
    fc.assert(
      fc.property(damage, ({ name, cuts }) => {
        const whole = bytesOf(name).toString()
        const text = cuts.reduce((before, { at, drop, put }) => {
          const place = Math.floor(at * before.length)
          return before.slice(0, place) + put + before.slice(place + drop)
        }, whole)
        const lines = text.split(/\r\n|\r|\n/).length
        const entries = name.endsWith('.gift')
          ? readGift(text)
          : name.endsWith('.aiken')
            ? readAiken(text)
            : readCsv(text)
        for (const entry of entries) {
          expect(entry.line).toBeGreaterThanOrEqual(1)
          expect(entry.line).toBeLessThanOrEqual(lines)
          const { question: fit, problems } = complete(entry, defaults, topicNames)
          if (fit) expect(coreProblems(fit)).toEqual([])
          else expect(problems.every(({ message }) => message !== '')).toBe(true)
          expect(fit === null).toBe(problems.length > 0)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
