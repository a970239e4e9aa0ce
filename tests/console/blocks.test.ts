/** The article as a list of blocks. */
import fc from 'fast-check'
import {
  type BlockForm,
  blockForm,
  blockInput,
  blocksOfPasted,
  estimatedMinutes,
  moved,
  pasteInto,
  splitAt,
  textForm,
  tidyBlocks,
} from '../../client/console/study/blocks'
import { figuresIn } from '../../client/console/study/figures'
import { slimmed } from '../../client/console/study/pasted'
import { joined, linesOfRuns, type Run, sliced, textOf } from '../../client/console/study/runs'

jest.mock('../../client/console/api', () => ({ api: jest.fn() }))

const paragraph = (text: string): BlockForm => textForm('paragraph', text)

describe('pasted text', () => {
  it('keeps its paragraphs and leaves empty lines out', () => {
    expect(blocksOfPasted('第一段\r\n\r\n  第二段\n')).toEqual([paragraph('第一段'), paragraph('第二段')])
  })

  it('turns neighbouring bullets into one list', () => {
    expect(blocksOfPasted('三样要紧：\n• 早发现\n●早报告\n- 早处置\n完')).toEqual([
      paragraph('三样要紧：'),
      textForm('list', '早发现\n早报告\n早处置'),
      paragraph('完'),
    ])
  })

  it('of one line is pasted as usual', () => {
    expect(blocksOfPasted('只有一行\n')).toBeNull()
  })

  it('replaces the selection and keeps what stood around it', () => {
    const blocks = [paragraph('前'), textForm('quote', '引文甲要换掉引文乙'), paragraph('后')]
    expect(pasteInto(blocks, 1, [3, 6], [paragraph('一'), paragraph('二')])).toEqual([
      paragraph('前'),
      textForm('quote', '引文甲'),
      paragraph('一'),
      paragraph('二'),
      textForm('quote', '引文乙'),
      paragraph('后'),
    ])
  })

  it('of one paragraph flows into the text, with the way it is set', () => {
    const set: Run[] = [{ text: '加粗', bold: true }]
    expect(pasteInto([paragraph('前后')], 0, [1, 1], [{ type: 'paragraph', runs: set }])).toEqual([
      { type: 'paragraph', runs: [{ text: '前' }, ...set, { text: '后' }] },
    ])
  })

  it('into an empty block takes its place', () => {
    expect(pasteInto([paragraph('')], 0, [0, 0], [paragraph('一'), paragraph('二')])).toEqual([
      paragraph('一'),
      paragraph('二'),
    ])
  })

  it('from Word is sent without its style sheets and comments', () => {
    const html =
      '<style>p{}</style><!--StartFragment--><p class="MsoNormal" lang=EN-US>字<!-- x --></p><!--EndFragment-->'
    expect(slimmed(html)).toBe('<p>字</p>')
  })
})

describe('runs', () => {
  const runs = fc.array(
    fc.record(
      { text: fc.string({ maxLength: 6 }), bold: fc.constant(true as const) },
      { requiredKeys: ['text'] },
    ),
  )
  it('cut anywhere and put together again are what they were (property)', () => {
    fc.assert(
      fc.property(runs, fc.nat(30), (given, at) => {
        const whole = joined(given)
        expect(joined([...sliced(whole, 0, at), ...sliced(whole, at)])).toEqual(whole)
        expect(textOf(whole)).toBe(textOf(given))
      }),
    )
  })

  it('fall into lines without blanks', () => {
    expect(linesOfRuns([{ text: ' 甲\n\n' }, { text: '乙', bold: true }, { text: '丙 \n' }])).toEqual([
      [{ text: '甲' }],
      [{ text: '乙', bold: true }, { text: '丙' }],
    ])
  })
})

describe('blocks', () => {
  it('split at the caret into the block and a new paragraph', () => {
    expect(splitAt([textForm('heading', '小标题正文'), paragraph('尾')], 0, 3)).toEqual([
      textForm('heading', '小标题'),
      paragraph('正文'),
      paragraph('尾'),
    ])
  })

  it('move by one place and stay at the edges', () => {
    const blocks = [paragraph('甲'), paragraph('乙')]
    expect(moved(blocks, 0, 1)).toEqual([paragraph('乙'), paragraph('甲')])
    expect(moved(blocks, 0, -1)).toEqual(blocks)
    expect(moved(blocks, 1, 1)).toEqual(blocks)
  })

  it('left empty are dropped, but never the last one', () => {
    expect(tidyBlocks([paragraph(' '), paragraph('有字')])).toEqual([paragraph('有字')])
    expect(tidyBlocks([paragraph(''), paragraph('')])).toEqual([paragraph('')])
  })

  it.each([
    { type: 'list' as const, items: ['甲', '乙'] },
    {
      type: 'list' as const,
      ordered: true as const,
      items: ['甲'],
      runs: [[{ text: '甲', bold: true as const }]],
    },
    {
      type: 'paragraph' as const,
      text: '甲乙',
      runs: [{ text: '甲' }, { text: '乙', italic: true as const }],
    },
    { type: 'table' as const, header: false, rows: [['甲']] },
    { type: 'image' as const, fileId: 'cloud://e.b/study/a.png', alt: '图', caption: null },
  ])('come back from the server as they were: %j', (saved) => {
    expect(blockInput(blockForm(saved))).toEqual(saved)
  })

  it('take a minute for 300 characters, at least one and at most sixty', () => {
    expect(estimatedMinutes([paragraph('字'.repeat(900))])).toBe(3)
    expect(estimatedMinutes([paragraph('')])).toBe(1)
    expect(estimatedMinutes([paragraph('字'.repeat(60_000))])).toBe(60)
  })
})

describe('figures in a text', () => {
  it.each([
    ['预备期为1年，每年不少于32学时。', ['1年', '32学时']],
    ['公示不少于5个工作日，再公示5个工作日', ['5个工作日']],
    ['2026年3月2日印发，国办发〔2020〕45号，12月4日施行', []],
    ['满 30 天的，罚款 1.5 万元', ['30天', '1.5万元']],
  ])('%s', (text, expected) => {
    expect(figuresIn(text).map(({ value, unit }) => `${value}${unit}`)).toEqual(expected)
  })
})
