import fc from 'fast-check'
import {
  byConsent,
  fitted,
  MAX_CONSENTS,
  MAX_TRIES,
  templatesOfOffice,
  waitAfter,
  wechatData,
  withConsent,
  wordsOf,
} from '../../cloudfunctions/domains/message/rules'
import type { Role } from '../../cloudfunctions/kernel/identity'
import { type MessageTemplate, messageTemplates } from '../../cloudfunctions/domains/message/templates'

describe('what WeChat takes', () => {
  test.each([
    ['thing1', '学习《中国共产党章程》', '学习《中国共产党章程》'],
    ['thing1', '二十个字刚刚好不多不少正好是二十个字啊对', '二十个字刚刚好不多不少正好是二十个字啊对'],
    ['thing1', '这一句话比二十个字要长一些所以会在最后被截短', '这一句话比二十个字要长一些所以会在最后…'],
    ['phrase3', '办理中请等待', '办理中请…'],
    ['thing2', '  两行\n并一行 ', '两行 并一行'],
    ['thing2', '', '—'],
    ['thing2', '🀄'.repeat(21), `${'🀄'.repeat(19)}…`],
  ])('%s %s', (key, value, expected) => expect(fitted(key, value)).toBe(expected))

  test('every value is within its limit, on one line, and says something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const result = fitted('thing1', value)
        expect([...result].length).toBeLessThanOrEqual(20)
        expect(result).toMatch(/^\S.*$|^\S$/u)
      }),
    )
  })

  test('each template names each of its values once, with a key of its own', () => {
    for (const template of Object.keys(messageTemplates) as MessageTemplate[]) {
      const keys = Object.keys(wechatData(template, {}))
      expect(keys.length).toBe(Object.keys(messageTemplates[template].fields).length)
      expect(keys.every((key) => /^(thing|time|phrase)\d+$/.test(key))).toBe(true)
      expect(wordsOf(template, {}).lines).toHaveLength(keys.length)
    }
    const ids = Object.values(messageTemplates).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('one consent, one message', () => {
  const message = (personId: string, template: MessageTemplate = 'courseDue') => ({ personId, template })

  test('the longest waiting go first, the rest stays in the app', () => {
    const waiting = [message('a'), message('b'), message('a'), message('a', 'examOpen'), message('a')]
    const { consented, without } = byConsent(waiting, ({ personId, template }) =>
      personId === 'a' && template === 'courseDue' ? 2 : 0,
    )
    expect(consented).toEqual([waiting[0], waiting[2]])
    expect(without).toEqual([waiting[1], waiting[3], waiting[4]])
  })

  test('never more messages than consents, and every message is on one side', () => {
    const some = fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      template: fc.constantFrom<MessageTemplate>('courseDue', 'examOpen'),
    })
    fc.assert(
      fc.property(fc.array(some), fc.nat(3), (waiting, left) => {
        const { consented, without } = byConsent(waiting, () => left)
        expect(consented.length + without.length).toBe(waiting.length)
        for (const one of waiting) {
          const same = consented.filter(
            ({ personId, template }) => personId === one.personId && template === one.template,
          )
          expect(same.length).toBeLessThanOrEqual(left)
        }
      }),
    )
  })

  test('a repeated consent counts once, and there is an end to them', () => {
    const one = withConsent([], 'x')
    expect(withConsent(one, 'x')).toBe(one)
    let many: string[] = []
    for (let index = 0; index < 50; index++) many = withConsent(many, `c${index}`)
    expect(many).toHaveLength(MAX_CONSENTS)
  })
})

describe('what is told by an office', () => {
  const holding = (...roles: Role[]) => ({
    grants: roles.map((role) => ({ ...place, role, from: '2026-01-01', to: null })),
  })
  const place = { organisationId: 'o', organisationPath: '/o/', organisationName: '' }

  test.each<[string, ReturnType<typeof holding> | null, MessageTemplate[]]>([
    ['a visitor', null, []],
    ['a member without office', holding(), []],
    ['a branch officer', holding('branchOfficer'), ['letterDue']],
    ['a committee officer', holding('committeeOfficer'), ['letterDue']],
    ['an inspector who is an officer too', holding('inspector', 'branchOfficer'), ['letterDue']],
    ['an editor', holding('editor'), []],
    ['a moderator', holding('moderator'), []],
    ['an administrator, who handles no letters', holding('administrator'), []],
  ])('%s', (_, identity, expected) => expect(templatesOfOffice(identity)).toEqual(expected))
})

test('a failing service is tried again later and later, and then no more', () => {
  const waits = Array.from({ length: MAX_TRIES }, (_, index) => waitAfter(index + 1))
  expect(waits).toEqual([60_000, 240_000, 960_000, 3_840_000, null])
})
