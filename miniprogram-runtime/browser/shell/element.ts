type Attributes = Record<string, string | ((event: Event) => void) | boolean | undefined>

/** Makes an element: functions become event listeners, `true` an empty attribute, false and undefined nothing. */
export function el(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

/** An icon drawn from one SVG path on a 24 × 24 grid, in the colour of the text around it. */
export function icon(path: string, className: string): HTMLElement {
  const holder = el('span', { class: className, 'aria-hidden': 'true' })
  holder.innerHTML =
    '<svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="2" ' +
    `stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`
  return holder
}
