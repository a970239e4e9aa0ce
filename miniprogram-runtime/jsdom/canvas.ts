import type { DOMWindow } from 'jsdom'

/** A letter of the recorded drawing surface is this wide (pixels). */
const LETTER_PX = 8

const drawings = new WeakMap<object, string[]>()

/** What was drawn on a canvas, call by call as code; jsdom itself draws nothing. */
export function drawingOn(canvas: Element | null): string[] {
  return (canvas && drawings.get(canvas)) ?? []
}

/** Gives the window's canvases a 2d context that writes down what is drawn, and pictures of that. */
export function recordDrawings(window: DOMWindow): void {
  window.HTMLCanvasElement.prototype.getContext = function (this: object) {
    const lines = drawings.get(this) ?? []
    drawings.set(this, lines)
    return recorder(lines)
  } as never
  // A picture of it holds the same code.
  window.HTMLCanvasElement.prototype.toDataURL = function (this: object, type = 'image/png') {
    return `data:${type};base64,${Buffer.from((drawings.get(this) ?? []).join('\n')).toString('base64')}`
  }
}

function recorder(lines: string[]): object {
  const state: Record<string, unknown> = {}
  const answers: Record<string, (...args: unknown[]) => unknown> = {
    measureText: (text) => ({ width: String(text).length * LETTER_PX }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    createRadialGradient: () => ({ addColorStop: () => undefined }),
  }
  return new Proxy(state, {
    get: (_, key) => {
      const name = String(key)
      if (name in state) return state[name]
      return (...args: unknown[]) => {
        lines.push(`${name}(${args.map((argument) => JSON.stringify(argument)).join(', ')})`)
        return answers[name]?.(...args)
      }
    },
    set: (_, key, value) => {
      state[String(key)] = value
      lines.push(`${String(key)} = ${JSON.stringify(value)}`)
      return true
    },
  })
}
