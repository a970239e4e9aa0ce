import { groupCode, normaliseCode, signInCodeOf } from '../../client/miniprogram/words/codes'

describe('a code that a person types', () => {
  it.each([
    ['7k3m-9qxd', '7K3M9QXD'],
    [' 7K3M 9QXD ', '7K3M9QXD'],
    ['7k3m—9qxd', '7K3M9QXD'],
    ['７Ｋ３Ｍ－９ＱＸＤ', '7K3M9QXD'],
  ])('%s means %s', (typed, code) => expect(normaliseCode(typed)).toBe(code))

  it('is shown in two groups of four, however far it has come', () => {
    expect(groupCode('7k3')).toBe('7K3')
    expect(groupCode('7k3m')).toBe('7K3M')
    expect(groupCode('7k3m9')).toBe('7K3M-9')
    expect(groupCode('7k3m9qxdextra')).toBe('7K3M-9QXD')
  })
})

describe('what the camera reads on the console page', () => {
  it.each([
    ['lianxin://console?code=7K3M9QXD', '7K3M9QXD'],
    ['lianxin://console?v=1&code=7K3M9QXD', '7K3M9QXD'],
    ['7K3M-9QXD', '7K3M9QXD'],
  ])('finds the code in %s', (scanned, code) => expect(signInCodeOf(scanned)).toBe(code))

  it.each(['https://example.com/?code=7K3M9QXD', 'lianxin://console?code=7K3', 'lianxin://console', ''])(
    'finds none in “%s”',
    (scanned) => expect(signInCodeOf(scanned)).toBeNull(),
  )
})
