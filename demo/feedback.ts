/** Letters in each state of their life. No receipts are made up: unnamed ones are followed by nobody. */
import type { Attachment } from '../cloudfunctions/domains/attachment'
import { attachments, uploadKey } from '../cloudfunctions/domains/attachment/store'
import type { LetterEvent, Place, Recusal } from '../cloudfunctions/domains/feedback/model'
import { usualLimits } from '../cloudfunctions/domains/feedback/model'
import { type Letter, derived, feedbackLetters } from '../cloudfunctions/domains/feedback/store'
import { logStep } from '../cloudfunctions/domains/feedback/sending'
import { publish } from '../cloudfunctions/domains/feedback/publishing'
import { deskAbove, deskFor } from '../cloudfunctions/domains/feedback/routing'
import { hourOf } from '../cloudfunctions/domains/feedback/rules'
import type { Organisation } from '../cloudfunctions/domains/organisation/store'
import { storeFile } from '../cloudfunctions/kernel/files'
import { sha256 } from '../cloudfunctions/kernel/random'
import { DAY_MS, momentOf } from '../cloudfunctions/kernel/time'
import { transaction } from '../cloudfunctions/kernel/transaction'
import { written, type Step, type Written } from './letters'
import { type PictureName, pictures } from './pictures'

const nobody: Recusal = { memberIds: [], names: [], offices: [] }

/** Writes them all, with what the public log has of each. */
export async function seedFeedback(units: readonly Organisation[], nowMs: number): Promise<void> {
  for (const [index, one] of written.entries()) {
    const letter = await letterOf(one, index, units, nowMs)
    await transaction(async (running) => {
      await feedbackLetters.within(running).add(letter)
      for (const seq of letter.events.keys()) await logStep(running, letter, seq)
      if (letter.events.some(({ kind }) => kind === 'published')) await publish(running, letter)
    })
  }
}

async function letterOf(
  one: Written,
  index: number,
  units: readonly Organisation[],
  nowMs: number,
): Promise<Letter> {
  const { to, category, mode, text, photos = [], daysAgo, steps } = one
  const _id = sha256(`demo letter ${index}`).slice(0, 16)
  const own = units.find((unit) => unit._id === to)!
  const line = units
    .filter(({ path }) => own.path.startsWith(path))
    .sort((a, b) => b.path.length - a.path.length)
    .map(({ _id: id, path, name, kind }) => ({ id, path, name, kind }))
  const desk = deskFor('officer', line, nobody)
  const above = deskAbove(desk, line, nobody) ?? desk
  const place: Place = { organisationId: own._id, organisationPath: own.path, organisationName: own.name }
  const eventOf = async ([ago, { photos: shown, ...what }]: Step, at: number): Promise<LetterEvent> => {
    const moment = momentOf(nowMs - ago * DAY_MS)
    const isSenders = ['submitted', 'rated', 'reviewRequested', 'published'].includes(what.kind)
    const isClock = ['reminded', 'escalated'].includes(what.kind)
    return {
      ...(['escalated', 'reviewRequested'].includes(what.kind) && { desk: above }),
      ...what,
      ...(shown && { files: await photosOf(shown) }),
      id: `demo.${at}`,
      at: isSenders ? hourOf(moment.iso) : moment.iso,
      day: moment.day,
      by: isSenders
        ? { kind: 'sender' }
        : isClock
          ? { kind: 'clock' }
          : { kind: 'handler', memberId: 'm-secretary', name: '周演示', office: desk.organisationName },
    } as LetterEvent
  }
  const happened: Step[] = [[daysAgo, { kind: 'submitted', desk }], ...steps]
  const events = await Promise.all(happened.map(eventOf))
  return {
    ...place,
    _id,
    mode,
    sender:
      mode === 'named' ? { personId: 'm-member', memberId: 'm-member', name: '陈示例', contact: '' } : null,
    senderId: mode === 'named' ? 'm-member' : '',
    category,
    about: null,
    concerns: { kind: 'matter', name: null },
    recusal: nobody,
    text,
    files: await photosOf(photos),
    replyKey: null,
    limits: usualLimits,
    events,
    listKey: `${events[0]!.at}~${_id}`,
    said: 0,
    lastBy: events.at(-1)!.by.kind === 'handler' ? 'handler' : 'sender',
    counted: null,
    ...derived({ _id, events, limits: usualLimits }),
  }
}

/** Photos as they are once a letter has taken them over. */
function photosOf(names: readonly PictureName[]): Promise<Attachment[]> {
  return Promise.all(
    names.map(async (picture, at) => {
      const content = await pictures[picture]()
      const upload = uploadKey(`demo photo ${picture}`)
      const photo: Attachment = {
        fileId: await storeFile(`attachments/${upload.slice(0, 32)}.png`, content),
        name: `照片${at + 1}.png`,
        mime: 'image/png',
        bytes: content.length,
        sha256: sha256(content),
        personal: null,
      }
      await attachments.add({ ...photo, _id: upload, claimed: true, day: LONG_AGO })
      return photo
    }),
  )
}

/** When a photo came is nobody's business here. */
const LONG_AGO = '2000-01-01'
