import fc from 'fast-check'
import type { StudyContent } from '../../cloudfunctions/domains/study/content'
import {
  keysToRead,
  matchOf,
  normalise,
  searchKeysOf,
  shelfKey,
  wordsOf,
} from '../../cloudfunctions/domains/study/search'

const content = (title: string, summary: string): StudyContent => ({
  title,
  summary,
  topic: 'party',
  minutes: 3,
  required: false,
  source: {
    issuer: '某单位',
    title: '《某文件》',
    documentNumber: null,
    publishedOn: null,
    url: 'https://a.cn',
  },
  media: null,
  blocks: [{ type: 'paragraph', text: '正文' }],
  facts: [],
  supersededBy: null,
  checkQuestions: [],
})

const rules = { title: '《党章》规则 ABC', summary: '第4条写了什么', initials: 'dzgzabc' }

describe('finding study items', () => {
  test.each([
    ['characters of the title, over punctuation', '党章规则', 'title', ['党章》规则'], []],
    ['pinyin initials of the title', 'dzgz', 'title', ['党章》规则'], []],
    ['initials in capitals and full width', 'ＺＧ', 'title', ['章》规'], []],
    ['letters as they stand', 'abc', 'title', ['ABC'], []],
    ['characters of the summary', '第4条', 'summary', [], ['第4条']],
    ['several words, wherever each stands', '写了 党章', 'summary', ['党章'], ['写了']],
    ['neighbouring words as one mark', '章 党', 'title', ['党章'], []],
    ['several words, the longest in the title', '写 党章', 'title', ['党章'], ['写']],
  ])('%s', (_, query, place, inTitle, inSummary) => {
    const match = matchOf(rules, wordsOf(query))
    expect(match?.place).toBe(place)
    expect(match?.title.map(({ from, to }) => rules.title.slice(from, to))).toEqual(inTitle)
    expect(match?.summary.map(({ from, to }) => rules.summary.slice(from, to))).toEqual(inSummary)
  })

  test.each(['宪法', '党章 宪法', 'zz', '', '，。'])('nothing for “%s”', (query) => {
    expect(matchOf(rules, wordsOf(query))).toBeNull()
  })

  const word = fc.string({ unit: fc.constantFrom(...'党章规则学习2026Ab'), minLength: 1, maxLength: 12 })
  const words = fc.string({
    unit: fc.constantFrom(...'党章规则学习2026Ab，《》 ·'),
    minLength: 1,
    maxLength: 40,
  })

  test('whatever stands in a title or a summary is read by its key and matched', () => {
    fc.assert(
      fc.property(
        words,
        words,
        fc.nat(),
        fc.integer({ min: 2, max: 12 }),
        fc.boolean(),
        (title, summary, at, length, inTitle) => {
          const text = normalise(inTitle ? title : summary).text
          fc.pre(text.length >= 2)
          const from = at % (text.length - 1)
          const query = text.slice(from, from + length)
          const initials = 'x'.repeat(normalise(title).text.length)
          const keys = searchKeysOf(content(title, summary), initials)
          const { title: titleKey, summary: summaryKey } = keysToRead([query])
          expect(keys).toContain(inTitle ? titleKey : summaryKey)
          expect(matchOf({ title, summary, initials }, [query])).not.toBeNull()
        },
      ),
    )
  })

  test('initials of any stretch of a title are read by their key', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'dzgxm'), minLength: 2, maxLength: 40 }),
        fc.nat(),
        (initials, at) => {
          const from = at % (initials.length - 1)
          const title = '字'.repeat(initials.length)
          const query = initials.slice(from)
          expect(searchKeysOf(content(title, '摘要'), initials)).toContain(keysToRead([query]).title)
          const match = matchOf({ title, summary: '摘要', initials }, [query])
          expect(match?.title).toHaveLength(1)
          const { from: begin, to } = match!.title[0]!
          expect(to - begin).toBe(query.length)
          expect(initials.slice(begin, to)).toBe(query)
        },
      ),
    )
  })

  test('marks are in order, apart from each other and inside the text', () => {
    fc.assert(
      fc.property(words, words, fc.array(word, { minLength: 1, maxLength: 4 }), (title, summary, typed) => {
        const match = matchOf({ title, summary, initials: normalise(title).text }, wordsOf(typed.join(' ')))
        for (const [text, marks] of [
          [title, match?.title ?? []],
          [summary, match?.summary ?? []],
        ] as const) {
          let end = -1
          for (const mark of marks) {
            expect(mark.from).toBeGreaterThan(end)
            expect(mark.to).toBeGreaterThan(mark.from)
            end = mark.to
          }
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  test('each combination of filters is one key, and an item is on just the shelves that fit', () => {
    const item: StudyContent = { ...content('标题', '摘要'), required: true }
    const keys = searchKeysOf(item, 'bt')
    for (const kind of [undefined, 'article', 'audio'] as const)
      for (const topic of [undefined, 'party', 'law'] as const)
        for (const required of [false, true])
          expect(keys.includes(shelfKey({ kind, topic, required }))).toBe(kind !== 'audio' && topic !== 'law')
    expect(searchKeysOf({ ...item, required: false }, 'bt')).not.toContain(shelfKey({ required: true }))
  })
})
