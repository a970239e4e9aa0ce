/** The phone's own calendar, by WeChat. */
import Taro from '@tarojs/taro'
import { phoneRefusal } from '../../api/phoneRefusal'
import { type CalendarEntry, REMIND_MINUTES } from './icalendar'

export const addedWords = '已加到手机日历，开始前半小时会提醒。改期要重新加一次。'

/** @throws ApiError saying what to do, when the person or the phone does not allow it */
export async function addToCalendar({ title, place, note, startsAt, endsAt }: CalendarEntry): Promise<void> {
  try {
    await Taro.addPhoneCalendar({
      title,
      location: place ?? '',
      description: note,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      alarm: true,
      alarmOffset: REMIND_MINUTES * 60,
    })
  } catch (reason) {
    throw phoneRefusal(reason, '没有加到日历', '添加到日历')
  }
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}
