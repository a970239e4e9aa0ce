/** The article as a list of blocks. */
import {
  type BlockForm,
  blockForm,
  blockInput,
  blocksOfPasted,
  estimatedMinutes,
  moved,
  pasteInto,
  splitAt,
  tidyBlocks,
} from '../../client/console/study/blocks'

const paragraph = (text: string): BlockForm => ({ type: 'paragraph', text })

describe('pasted text', () => {
  it('keeps its paragraphs and leaves empty lines out', () => {
    expect(blocksOfPasted('第一段\r\n\r\n  第二段\n')).toEqual([paragraph('第一段'), paragraph('第二段')])
  })

  it('turns neighbouring bullets into one list', () => {
    expect(blocksOfPasted('三样要紧：\n• 早发现\n●早报告\n- 早处置\n完')).toEqual([
      paragraph('三样要紧：'),
      { type: 'list', text: '早发现\n早报告\n早处置' },
      paragraph('完'),
    ])
  })

  it('of one line is pasted as usual', () => {
    expect(blocksOfPasted('只有一行\n')).toBeNull()
  })

  it('replaces the selection and keeps what stood around it', () => {
    const blocks = [paragraph('前'), { type: 'quote', text: '引文甲要换掉引文乙' } as const, paragraph('后')]
    expect(pasteInto(blocks, 1, [3, 6], [paragraph('一'), paragraph('二')])).toEqual([
      paragraph('前'),
      { type: 'quote', text: '引文甲' },
      paragraph('一'),
      paragraph('二'),
      { type: 'quote', text: '引文乙' },
      paragraph('后'),
    ])
  })

  it('into an empty block takes its place', () => {
    expect(pasteInto([paragraph('')], 0, [0, 0], [paragraph('一'), paragraph('二')])).toEqual([
      paragraph('一'),
      paragraph('二'),
    ])
  })
})

describe('blocks', () => {
  it('split at the caret into the block and a new paragraph', () => {
    expect(splitAt([{ type: 'heading', text: '小标题正文' }, paragraph('尾')], 0, 3)).toEqual([
      { type: 'heading', text: '小标题' },
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

  it('come back from the server as they were', () => {
    const saved = { type: 'list' as const, items: ['甲', '乙'] }
    expect(blockInput(blockForm(saved))).toEqual(saved)
    expect(blockInput({ type: 'list', text: ' 甲 \n\n乙\n' })).toEqual(saved)
  })

  it('take a minute for 300 characters, at least one and at most sixty', () => {
    expect(estimatedMinutes([paragraph('字'.repeat(900))])).toBe(3)
    expect(estimatedMinutes([paragraph('')])).toBe(1)
    expect(estimatedMinutes([paragraph('字'.repeat(60_000))])).toBe(60)
  })
})
