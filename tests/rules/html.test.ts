/** Pasted HTML: what comes through is data of the model, and nothing else. */
import fc from 'fast-check'
import * as z from 'zod'
import { block, type Block } from '../../cloudfunctions/domains/study/content'
import { blocksOfHtml } from '../../cloudfunctions/domains/study/pasting/html'

const accepted = z.array(block)
const words = (blocks: Block[]) =>
  blocks
    .map((each) =>
      each.type === 'table'
        ? each.rows.flat().join('')
        : each.type === 'image'
          ? ''
          : each.type === 'list'
            ? each.items.join('')
            : each.text,
    )
    .join('')

describe('what an editor pastes', () => {
  test('from a web page keeps headings, paragraphs, lists, quotes, tables, bold, italic and https links', () => {
    const { blocks, dropped } = blocksOfHtml(`
      <h1>应急包里放什么</h1>
      <p>水要够<b>三天</b>喝，<i>每人</i>每天三升，见<a href="https://www.mem.gov.cn/a?b=1&amp;c=2">公告</a>。</p>
      <ol><li>水</li><li><strong>药品</strong></li></ol><ul><li>电筒</li></ul>
      <blockquote><p>有备无患。</p></blockquote>
      <table><thead><tr><th>物品</th><th>数量</th></tr></thead><tbody><tr><td>水</td><td>9 升</td></tr><tr><td>毯子</td></tr></tbody></table>`)
    expect(dropped).toEqual({ styles: 0, scripts: 0, images: 0, links: 0, embeds: 0 })
    expect(blocks).toEqual([
      { type: 'heading', text: '应急包里放什么' },
      {
        type: 'paragraph',
        text: '水要够三天喝，每人每天三升，见公告。',
        runs: [
          { text: '水要够' },
          { text: '三天', bold: true },
          { text: '喝，' },
          { text: '每人', italic: true },
          { text: '每天三升，见' },
          { text: '公告', href: 'https://www.mem.gov.cn/a?b=1&c=2' },
          { text: '。' },
        ],
      },
      {
        type: 'list',
        ordered: true,
        items: ['水', '药品'],
        runs: [[{ text: '水' }], [{ text: '药品', bold: true }]],
      },
      { type: 'list', items: ['电筒'] },
      { type: 'quote', text: '有备无患。' },
      {
        type: 'table',
        header: true,
        rows: [
          ['物品', '数量'],
          ['水', '9 升'],
          ['毯子', ''],
        ],
      },
    ])
  })

  test('from Word: paragraphs with bullets become a list, styles and conditional comments go', () => {
    const { blocks, dropped } =
      blocksOfHtml(`<html><head><title>文档</title><style>p{color:red}</style></head><body>
      <!--StartFragment--><p class=MsoNormal style='margin:0cm'><b><span lang=EN-US>第一</span></b>段<o:p></o:p></p>
      <!--[if gte mso 9]><xml><w:Word/></xml><![endif]-->
      <p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span>早发现</p>
      <p class=MsoListParagraph>●早报告</p><!--EndFragment--></body></html>`)
    expect(blocks).toEqual([
      { type: 'paragraph', text: '第一段', runs: [{ text: '第一', bold: true }, { text: '段' }] },
      { type: 'list', items: ['早发现', '早报告'] },
    ])
    expect(dropped).toMatchObject({ styles: 5, scripts: 0 })
  })

  test('from an official account: bold by style, sections as paragraphs, images counted', () => {
    const { blocks, dropped } = blocksOfHtml(
      '<section><span style="font-weight:700">要紧</span>的话<br>下一行<img src="https://a.cn/x.png" onerror="x()"></section>',
    )
    expect(blocks.map((each) => ('text' in each ? each.text : ''))).toEqual(['要紧的话', '下一行'])
    expect(dropped).toMatchObject({ images: 1, scripts: 1, styles: 0 })
  })

  test.each([
    ['a script', '<p>好</p><script>alert(1)</script>', { scripts: 1 }],
    ['a handler', '<p onclick="alert(1)">好</p>', { scripts: 1 }],
    ['a javascript address', '<a href="java\tscript:alert(1)">好</a>', { links: 1 }],
    ['a plain javascript address', '<a href="javascript:alert(1)">好</a>', { scripts: 1 }],
    ['a data address', '<a href="data:text/html,<script>1</script>">好</a>', { links: 1 }],
    ['an http address', '<a href="http://example.org">好</a>', { links: 1 }],
    ['an svg with a script in it', '好<svg><script>alert(1)</script><text>坏</text></svg>', { embeds: 1 }],
    ['a frame', '好<iframe srcdoc="<script>1</script>"></iframe>', { embeds: 1 }],
    [
      'a form',
      '<form action="https://a.cn">好<input value="坏"><textarea>坏</textarea></form>',
      { embeds: 3 },
    ],
    ['a style sheet', '<style>@import url(https://a.cn)</style>好', { styles: 1 }],
    ['a broken tag', '<p>好<img src=x onerror=alert(1)//', {}],
    ['a tag in a tag', '<scr<script>ipt>alert(1)</scr</script>ipt>好', {}],
  ])('%s does not come through', (_, html, counts) => {
    const { blocks, dropped } = blocksOfHtml(html)
    expect(words(blocks)).toContain('好')
    expect(words(blocks)).not.toContain('坏')
    expect(JSON.stringify(blocks)).not.toMatch(/"href"|onclick|onerror|srcdoc/)
    expect(dropped).toMatchObject(counts)
  })

  test('text that looks like markup stays text', () => {
    const { blocks } = blocksOfHtml('<p>&lt;script&gt;alert(1)&lt;/script&gt; 与 a &lt; b &amp;amp; c</p>')
    expect(blocks).toEqual([{ type: 'paragraph', text: '<script>alert(1)</script> 与 a < b &amp; c' }])
  })

  test('what is longer than the model takes is cut after a sentence, and no word is lost', () => {
    const sentence = '下雨天路面湿滑，要提前减速。'
    const { blocks } = blocksOfHtml(`<p>${sentence.repeat(400)}</p><h2>${'长'.repeat(80)}</h2>`)
    expect(accepted.safeParse(blocks).success).toBe(true)
    expect(words(blocks)).toBe(sentence.repeat(400) + '长'.repeat(80))
    expect(blocks.slice(0, -2).every((each) => 'text' in each && each.text.endsWith('。'))).toBe(true)
  })

  const shards = fc.constantFrom(
    ...'<p> </p> <b> </b> <i> <a href="https://a.cn/x"> </a> <a href=javascript:1> <h2> </h2> <ul> <ol> <li> </ul> </ol> <table> <tr> <td> <th> </table> <blockquote> </blockquote> <br> <script> </script> <svg onload=x()> <!-- --> <img src=x onerror=x()> <style> &lt; &amp; < > " \' <iframe> <math><mi> <template> ]]> <![CDATA[ 好 的，一句话。 字'.split(
      ' ',
    ),
    '  ',
    '\u0000',
    '\u202e',
    '长'.repeat(700),
  )
  test('whatever is thrown together, the answer fits the model and holds no other address than https', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(shards, fc.string({ maxLength: 8 })), { maxLength: 60 }), (parts) => {
        const { blocks } = blocksOfHtml(parts.join(''))
        expect(accepted.safeParse(blocks).error?.issues ?? []).toEqual([])
        for (const [, address] of JSON.stringify(blocks).matchAll(/"href":"([^"]*)"/g))
          expect(address).toMatch(/^https:\/\//)
      }),
      { numRuns: 400 },
    )
  })
})
