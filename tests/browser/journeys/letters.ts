/** What senders do with letters, step by step, in the words on the screen; the same in h5 and in the mini-program. */
import type { Page } from 'playwright-core'
import { phone, see, type Stage } from '../../support/browser'
import { tap } from './member'

interface Writing {
  /** What it is about, when not a matter. */
  concerns?: string
  photo?: Buffer
  /** WeChat puts its own question before the first use of photos. */
  asksPrivacy?: boolean
}

/** From the tab to the last look. */
export async function write(
  hand: Page,
  mode: string,
  words: string,
  { concerns, photo, asksPrivacy = false }: Writing = {},
): Promise<void> {
  await tap(hand, 'button', '写信')
  await hand.getByRole('button', { name: new RegExp(`^${mode}。`) }).tap()
  await hand.getByRole('radio', { name: /示例局机关党支部/ }).tap()
  if (concerns) await hand.getByRole('radio', { name: new RegExp(concerns) }).tap()
  await hand.getByRole('textbox', { name: '您想说的' }).fill(words)
  if (photo) await addPhoto(hand, photo, asksPrivacy)
  await tap(hand, 'button', '看一遍再寄')
  await see(hand, '寄出前再看一遍')
}

/** Chooses a photo of this machine and waits until it has been drawn anew. */
export async function addPhoto(hand: Page, photo: Buffer, asksPrivacy = false): Promise<void> {
  const asked = hand.waitForEvent('filechooser')
  await hand.getByRole('button', { name: /^加照片/ }).tap()
  if (asksPrivacy) await hand.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).tap()
  await (await asked).setFiles({ name: 'IMG_2026.jpg', mimeType: 'image/jpeg', buffer: photo })
  await hand.getByRole('button', { name: '去掉照片1' }).waitFor()
}

/** The bytes of all parts of photos that leave the phone from now on, in their order. */
export function partsSent(hand: Page): () => Buffer[] {
  const parts: Array<{ part: number; base64: string }> = []
  hand.on('request', (request) => {
    const event = request.postData() ?? ''
    if (!event.includes('attachment.putPart')) return
    parts.push((JSON.parse(event) as { input: (typeof parts)[number] }).input)
  })
  return () => parts.sort((a, b) => a.part - b.part).map(({ base64 }) => Buffer.from(base64, 'base64'))
}

/** The receipt on the screen, shown this once. */
export async function receiptOn(hand: Page): Promise<string> {
  const digits = hand.getByText(/^\d{4}( \d{4}){3}$/)
  return (await digits.textContent()) ?? ''
}

/** A phone that remembers nothing follows a letter. @param client `/app/` or `/weapp/` */
export async function lookUp(stage: Stage, receipt: string, client = '/app/'): Promise<Page> {
  const page = await stage.visit(`${client}#/packages/feedback/lookup/index`, phone)
  await page.getByRole('textbox', { name: '回执号' }).fill(receipt)
  await tap(page, 'button', '查信')
  await see(page, '办理过程')
  return page
}

/** The bytes of a picture as somebody sees it; it has been loaded and shows something. */
export async function bytesOfPicture(page: Page, name: string): Promise<Buffer> {
  const picture = page.getByRole('img', { name })
  await picture.waitFor()
  const base64 = await picture.evaluate(async (element) => {
    const image = element as HTMLImageElement
    await image.decode()
    const bytes = new Uint8Array(await (await fetch(image.src)).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  return Buffer.from(base64, 'base64')
}
