/** What some people of the demo were told of late. */
import type { Message } from '../cloudfunctions/domains/message/store'
import type { MessageData, MessageTemplate } from '../cloudfunctions/domains/message/templates'
import { timeKey } from '../cloudfunctions/kernel/paging'
import { DAY_MS } from '../cloudfunctions/kernel/time'

/** Some of them read, none of them waiting to be sent. */
export function demoMessages(nowMs: number): Message[] {
  const told = <T extends MessageTemplate>(
    personId: string,
    daysAgo: number,
    template: T,
    data: MessageData<T>,
    page: string,
  ): Message => {
    const at = new Date(nowMs - daysAgo * DAY_MS).toISOString()
    const _id = `demo.${template}.${personId}.${daysAgo}`
    return {
      _id,
      personId,
      template,
      data,
      page,
      at,
      listKey: timeKey(at, _id),
      unread: daysAgo < 2,
      sendAt: '',
      delivery: 'appOnly',
      failures: 0,
    }
  }
  const course = '/packages/course/course/index?courseId=course-member-rights-and-duties'
  return [
    told(
      'm-member',
      1,
      'courseDue',
      { course: '党员的权利和义务', dueAt: '再过十天左右', note: '时间过半，还没有学完，抽空看一课' },
      course,
    ),
    told(
      'm-member',
      9,
      'questionAnswered',
      { question: '支部大会请假要写条子吗？', answer: '向支部书记说明原因即可，会议记录里会写明。' },
      '/packages/training/list/index',
    ),
  ]
}
