/**
 * @jest-environment jsdom
 *
 * Between runs and the elements a browser edits.
 */
import fc from 'fast-check'
import { elementsOf, runsIn } from '../../client/console/study/richDom'
import { joined } from '../../client/console/study/runs'

function field(html: string): HTMLElement {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}

test.each([
  ['要<b>紧</b>', [{ text: '要' }, { text: '紧', bold: true }]],
  ['<strong><em>都</em></strong>', [{ text: '都', bold: true, italic: true }]],
  ['见<a href="https://a.cn/">文件</a>', [{ text: '见' }, { text: '文件', href: 'https://a.cn/' }]],
  ['甲<br>乙', [{ text: '甲\n乙' }]],
  ['甲<br><br>', [{ text: '甲\n' }]],
  ['甲<div>乙</div><div>丙</div>', [{ text: '甲\n乙\n丙' }]],
  ['<br>', []],
  ['<span style="color:red">红</span>&nbsp;字', [{ text: '红 字' }]],
])('%s', (html, expected) => {
  expect(runsIn(field(html))).toEqual(expected)
})

test('runs shown and read back are what they were (property)', () => {
  const runs = fc.array(
    fc.record(
      {
        text: fc.string({ unit: fc.constantFrom(...'甲乙<&"\n '), minLength: 1, maxLength: 6 }),
        bold: fc.constant(true as const),
        italic: fc.constant(true as const),
        href: fc.constant('https://a.cn/x'),
      },
      { requiredKeys: ['text'] },
    ),
  )
  fc.assert(
    fc.property(runs, (given) => {
      const element = document.createElement('div')
      // A line break stands outside of bold and links, as browsers put it; blanks and text keep their setting.
      const tidy = joined(
        given.flatMap((run) =>
          run.text.split(/(\n)/).map((text) => (text === '\n' ? { text } : { ...run, text })),
        ),
      )
      element.append(elementsOf(tidy))
      expect(runsIn(element)).toEqual(tidy)
    }),
  )
})
