import type { PageView } from '../pages/page'
import type { SharedCard } from '../../shared/window'
import type { Runtime } from '../runtime'
import { el } from './element'

interface ShareAnswer extends Partial<SharedCard> {
  promise?: Promise<Partial<SharedCard>>
}

/** Asks the page what its card says and shows the card as a friend would get it. */
export async function sharePage(
  runtime: Runtime,
  page: PageView,
  from: 'menu' | 'button',
  target?: object,
): Promise<void> {
  const answer = (page.call('onShareAppMessage', { from, target }) ?? {}) as ShareAnswer
  const late = answer.promise ? await answer.promise.catch(() => ({})) : {}
  const { title, path, imageUrl } = { ...answer, ...late }
  const card: SharedCard = {
    title: title ?? page.title,
    path: path ?? `/${page.path}`,
    ...(imageUrl && { imageUrl }),
  }
  runtime.shared.push(card)
  const drawing = el('div', { class: 'phone-share' }, el('strong', {}, card.title))
  if (card.imageUrl) drawing.append(el('img', { src: runtime.asset(card.imageUrl), alt: '' }))
  drawing.append(el('small', {}, card.path))
  const note = el('div', {}, '转发给朋友', drawing)
  await runtime.dialogs.showSheet([], { note, cancel: '完成' })
}

/** The menu behind the three dots of the capsule. */
export async function openMenu(runtime: Runtime): Promise<void> {
  const page = runtime.navigator.top
  if (!page) return
  const items = page.defines('onShareAppMessage') ? ['转发给朋友', '重新进入小程序'] : ['重新进入小程序']
  const chosen = await runtime.dialogs.showSheet(items)
  if (chosen === undefined) return
  if (items[chosen] === '转发给朋友') runtime.share(page, 'menu')
  else runtime.navigator.reLaunch(`/${runtime.navigator.entryPath}`)
}
