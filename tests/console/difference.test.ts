/** What changed between two versions. */
import fc from 'fast-check'
import { changesOf, comparedParts } from '../../client/console/editorial/difference'

const told = (before: string, after: string) =>
  changesOf(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

describe('within a text', () => {
  test.each([
    ['预备期为一年', '预备期为两年', '预备期为[-一][+两]年'],
    ['同样的话', '同样的话', '同样的话'],
    ['', '新写的', '[+新写的]'],
    ['删掉的', '', '[-删掉的]'],
    [
      '公示期不少于五个工作日。',
      '公示期不少于五个工作日，节假日顺延。',
      '公示期不少于五个工作日[+，节假日顺延]。',
    ],
    ['张三同意李四', '王五不同意赵六', '[-张三同意李四][+王五不同意赵六]'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(before, after)).toBe(expected)
  })

  test('what stayed with what went is the old text, with what came the new one (property)', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁，。\n'), maxLength: 30 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = changesOf(before, after)
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
})

describe('part by part', () => {
  const part = (label: string, text: string) => ({ label, text })
  test('changed, new and deleted parts are told apart, in the order of the text', () => {
    const changes = comparedParts(
      [part('标题', '旧'), part('段落', '留'), part('段落', '要删的一段'), part('引文', '引')],
      [part('标题', '新'), part('段落', '留'), part('列表', '加的'), part('引文', '引')],
    )
    expect(changes.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'changed 标题',
      'same 段落',
      'added 列表',
      'removed 段落',
      'same 引文',
    ])
  })

  test('nothing is lost on either side (property)', () => {
    const parts = fc.array(
      fc.record({ label: fc.constantFrom('段落', '列表'), text: fc.constantFrom(...'甲乙丙丁') }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const changes = comparedParts(before, after)
        const side = (gone: string) =>
          changes
            .map(({ label, pieces }) => ({
              label,
              text: pieces
                .filter(({ kind }) => kind !== gone)
                .map(({ text }) => text)
                .join(''),
            }))
            .filter(({ text }) => text !== '')
        const sorted = (list: { label: string; text: string }[]) =>
          list.map(({ label, text }) => label + text).sort()
        expect(sorted(side('added'))).toEqual(sorted(before))
        expect(side('removed')).toEqual(after)
      }),
    )
  })
})
