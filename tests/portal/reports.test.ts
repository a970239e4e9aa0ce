/** What others send: counters of a mini-program, subscribe messages, files. */
import { kindOf } from '../../localcloud/portal/inspector/files/kind'
import { messageRows } from '../../localcloud/portal/inspector/messages/rows'
import { countersIn, rankPages } from '../../localcloud/portal/inspector/program/counters'

describe('counters of a mini-program', () => {
  const home = { calls: 2, bytes: 100, largest: 60 }
  const article = { calls: 5, bytes: 900, largest: 400 }
  const perPage = { 'pages/home/index': home, 'pages/article/index': article }

  test('are read from its message', () => {
    const audit = ['too much']
    expect(countersIn({ type: 'miniprogram.counters', perPage, audit })).toEqual({ perPage, audit })
    expect(countersIn({ type: 'miniprogram.counters', perPage })).toEqual({ perPage, audit: [] })
  })

  test.each([
    null,
    'miniprogram.counters',
    {},
    { type: 'lianxin.signInCode', perPage },
    { type: 'miniprogram.counters' },
    { type: 'miniprogram.counters', perPage: [home] },
  ])('are not read from %j', (message) => {
    expect(countersIn(message)).toBeNull()
  })

  test('leave out pages that are not counted in numbers', () => {
    const odd = { good: home, bad: { calls: '2', bytes: 1, largest: 1 }, worse: null }
    expect(countersIn({ type: 'miniprogram.counters', perPage: odd })?.perPage).toEqual({ good: home })
  })

  test('are ranked by what the pages sent', () => {
    expect(rankPages({ perPage, audit: [] })).toEqual({
      pages: [
        { route: 'pages/article/index', ...article },
        { route: 'pages/home/index', ...home },
      ],
      calls: 7,
      bytes: 1000,
    })
  })
})

test('lines of a subscribe message are named by their keys', () => {
  const data = {
    thing1: { value: '宪法导读' },
    'phrase2.DATA': { value: '待处理' },
    character_string10: { value: 'A-1' },
    odd: { value: 5 },
    raw: 'text',
  }
  expect(messageRows(data).map(({ name, value }) => [name, value])).toEqual([
    ['内容', '宪法导读'],
    ['状态', '待处理'],
    ['编号', 'A-1'],
    ['odd', '5'],
    ['raw', 'text'],
  ])
  expect(messageRows(null)).toEqual([])
})

test('lines of a subscribe message are named and ordered by its template, what it does not know comes last', () => {
  const template = {
    id: 'due',
    title: '课程截止提醒',
    fields: [
      { key: 'time2', label: '截止时间' },
      { key: 'thing1', label: '课程' },
    ],
  }
  const data = { number5: { value: 3 }, thing1: { value: '宪法导读' }, 'time2.DATA': { value: '11月22日' } }
  expect(messageRows(data, template).map(({ name, value }) => [name, value])).toEqual([
    ['截止时间', '11月22日'],
    ['课程', '宪法导读'],
    ['数字', '3'],
  ])
})

test.each([
  ['image/png', 'a', 'image'],
  ['image/svg+xml', 'a.svg', 'text'],
  ['text/plain; charset=utf-8', 'a', 'text'],
  ['application/json', 'a', 'text'],
  ['application/octet-stream', 'a/photo.JPG', 'image'],
  ['application/octet-stream', 'a/notes.md', 'text'],
  ['', 'a/b', 'other'],
  // A type that was named is believed.
  ['application/zip', 'a.txt', 'other'],
])('a file of type %j called %s is looked at as %s', (type, path, kind) => {
  expect(kindOf({ type, path })).toBe(kind)
})
