/** The ways to be known, each with what it protects and what it can't. */
import type { IconName } from '../../../components/Icon'
import type { Mode } from '../words'

export const modes: { id: Mode; icon: IconName; name: string; protects: string; limit: string }[] = [
  {
    id: 'named',
    icon: 'person',
    name: '实名',
    protects: '办理的人知道您是谁，方便联系您；有进展会发消息给您。',
    limit: '办理单位能看到您的姓名。',
  },
  {
    id: 'anonymous',
    icon: 'privacy',
    name: '匿名',
    protects: '系统里没有您是谁的任何记录，凭一个只有您知道的回执号查答复。',
    limit: '信里写到的事、您的口吻，认识您的人可能猜得出；微信本身知道您打开过小程序。',
  },
  {
    id: 'sealed',
    icon: 'lock',
    name: '密封',
    protects: '在匿名之上，信在您的手机上加密，只有纪检委员能打开，系统管理人员也看不到内容。',
    limit: '纪检委员看得到内容；微信本身知道您打开过小程序。',
  },
]

export function modeName(mode: Mode): string {
  return modes.find(({ id }) => id === mode)!.name
}
