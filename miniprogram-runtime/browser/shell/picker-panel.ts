import { el } from './element'

export interface PickerColumns {
  /** The texts of each column; asked again whenever a choice changes what the others offer. */
  columns(chosen: number[]): string[][]
  chosen: number[]
  /** A column was turned, before anything is confirmed. */
  turned?(column: number, index: number): void
}

export interface PickerPanel {
  /** The chosen index of each column, or undefined when it was cancelled. */
  answer: Promise<number[] | undefined>
  /** Asks for the columns anew. */
  redraw(): void
}

/** Opens the sheet of a picker. */
export function showPickerPanel(overlay: HTMLElement, picker: PickerColumns): PickerPanel {
  let redraw = (): void => undefined
  const answer = new Promise<number[] | undefined>((resolve) => {
    const mask = el('div', { class: 'phone-mask' })
    const body = el('div', { class: 'phone-picker-columns' })
    let chosen = [...picker.chosen]
    const finish = (answer: number[] | undefined): void => {
      mask.remove()
      resolve(answer)
    }
    const draw = (): void => {
      const columns = picker.columns(chosen)
      chosen = columns.map((texts, column) => Math.min(chosen[column] ?? 0, Math.max(texts.length - 1, 0)))
      body.replaceChildren(...columns.map((texts, column) => drawColumn(texts, column)))
      for (const selected of body.querySelectorAll('[aria-selected=true]')) {
        selected.scrollIntoView?.({ block: 'center' })
      }
    }
    const drawColumn = (texts: string[], column: number): HTMLElement =>
      el(
        'div',
        { role: 'listbox' },
        ...texts.map((text, index) =>
          el(
            'button',
            {
              role: 'option',
              'aria-selected': String(chosen[column] === index),
              click: () => {
                chosen[column] = index
                picker.turned?.(column, index)
                draw()
              },
            },
            text,
          ),
        ),
      )
    mask.append(
      el(
        'div',
        { class: 'phone-sheet', role: 'dialog' },
        el(
          'div',
          { class: 'phone-picker-head' },
          el('button', { click: () => finish(undefined) }, '取消'),
          el('button', { 'data-confirm': true, click: () => finish(chosen) }, '确定'),
        ),
        body,
      ),
    )
    overlay.append(mask)
    draw()
    redraw = draw
  })
  return { answer, redraw: () => redraw() }
}
