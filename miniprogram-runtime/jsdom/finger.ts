import type { DOMWindow } from 'jsdom'

/** What a finger and a keyboard can do. Each waits until its target is on the screen. */
export interface Finger {
  /** Taps the element that shows this text, or matches the selector where it begins with `.`, `#`, `[` or `wx-`. */
  tap(target: string): Promise<void>
  /** Types into the input or textarea that matches the selector, replacing what it held. */
  input(selector: string, value: string): Promise<void>
}

type WaitFor = (condition: () => unknown) => Promise<void>

const SELECTOR = /^(?:[.#[]|wx-)/

function isVisible(window: DOMWindow, element: Element): boolean {
  if (element.closest('[hidden]')) return false
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (window.getComputedStyle(at).display === 'none') return false
  }
  return true
}

/** The innermost visible element with this text; what lies above the page comes first, exact text before a part. */
function findByText(window: DOMWindow, text: string): Element | undefined {
  const all = [...window.document.querySelectorAll('.phone *')].filter((element) =>
    element.textContent?.includes(text),
  )
  const innermost = all.filter(
    (element) => ![...element.children].some((child) => child.textContent?.includes(text)),
  )
  const visible = innermost.filter((element) => isVisible(window, element))
  const order = (element: Element): number =>
    (element.closest('.phone-overlay') ? 0 : 2) + (element.textContent?.trim() === text ? 0 : 1)
  return visible.sort((one, other) => order(one) - order(other))[0]
}

export function fingerOn(window: DOMWindow, page: () => Element | null, waitFor: WaitFor): Finger {
  const bySelector = (selector: string): Element | undefined => {
    const found = [
      ...(page()?.querySelectorAll(selector) ?? []),
      ...window.document.querySelectorAll(`.phone ${selector}`),
    ]
    return found.find((element) => isVisible(window, element))
  }
  const find = async (what: string, look: () => Element | undefined): Promise<Element> => {
    let found: Element | undefined
    await waitFor(() => (found = look())).catch((error: Error) => {
      throw new Error(`There is nothing to tap or type into for ${what}. ${error.message}`)
    })
    return found as Element
  }
  return {
    async tap(target) {
      const element = await find(target, () =>
        SELECTOR.test(target) ? bySelector(target) : findByText(window, target),
      )
      for (const type of ['mousedown', 'mouseup', 'click']) {
        element.dispatchEvent(
          new window.MouseEvent(type, { bubbles: true, cancelable: true, clientX: 1, clientY: 1 }),
        )
      }
    },
    async input(selector, value) {
      const element = await find(selector, () => bySelector(selector))
      const field = (
        element.matches('input, textarea') ? element : element.querySelector('input, textarea')
      ) as HTMLInputElement | HTMLTextAreaElement | null
      if (!field) throw new Error(`${selector} is no input and holds none.`)
      field.focus()
      field.value = value
      field.dispatchEvent(new window.Event('input', { bubbles: true }))
    },
  }
}
