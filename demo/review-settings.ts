/** The list of words comments are searched for, and the first changes of it and of the policy. */
import { firstPolicyFields } from '../cloudfunctions/domains/review/policy/model'
import { decide, propose } from '../cloudfunctions/domains/review/settings/changing'
import { settingsId, type SettingsVersion } from '../cloudfunctions/domains/review/settings/store'
import { momentOf } from '../cloudfunctions/kernel/time'

const HOUR_MS = 3_600_000
const moderators = [
  { memberId: 'm-moderator', name: '王演示' },
  { memberId: 'm-moderator2', name: '蒋样本' },
] as const
const officers = [
  { memberId: 'm-committee', name: '吴示例' },
  { memberId: 'm-committee2', name: '孙样本' },
] as const

/** The first list of words: short, harmless, and only to show how it works. */
export function demoWords(nowMs: number): SettingsVersion<'words'> {
  const at = momentOf(nowMs - 720 * HOUR_MS).iso
  const [proposer, decider] = moderators
  return {
    _id: settingsId('words', 1),
    kind: 'words',
    version: 1,
    status: 'current',
    why: '第一份词表',
    proposer,
    proposedAt: at,
    decider,
    decidedAt: at,
    content: {
      entries: [
        { word: '加微信', category: 'advertising', level: 'watch', variants: ['加V信', '加薇信'] },
        { word: '扫码领取', category: 'advertising', level: 'watch', variants: [] },
        { word: '刷单返利', category: 'fraud', level: 'watch', variants: [] },
        { word: '身份证号', category: 'privacy', level: 'watch', variants: ['身份证号码'] },
        { word: '代开发票', category: 'illegal', level: 'watch', variants: [] },
        { word: '示例违禁词', category: 'illegal', level: 'forbidden', variants: [] },
      ],
      exceptions: ['谨防刷单返利', '不要加微信'],
    },
    announced: null,
    announcedKey: null,
  }
}

/** One change of each, proposed by one and confirmed by another, as everybody can look up. */
export async function seedSettingsChanges(nowMs: number): Promise<void> {
  const ago = (hours: number) => momentOf(nowMs - hours * HOUR_MS)
  const { entries, exceptions } = demoWords(nowMs).content
  const jobs = { word: '高薪兼职', category: 'fraud' as const, level: 'watch' as const, variants: [] }
  await propose('words', moderators[1], ago(240), {
    version: 2,
    why: '有人假装招工骗人',
    content: { entries: [...entries, jobs], exceptions },
  })
  await decide('words', moderators[0], ago(238), { version: 2, confirm: true })
  await propose('policy', officers[0], ago(150), {
    version: 2,
    why: '一天写三十条的，多半不是来商量事的',
    content: { ...firstPolicyFields, perDay: 20 },
  })
  await decide('policy', officers[1], ago(147), { version: 2, confirm: true })
}
