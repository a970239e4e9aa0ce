import type { DOMWindow } from 'jsdom'

interface Playing {
  paused: boolean
  currentTime: number
}

/**
 * Gives the window's recordings a player without sound, which jsdom has none of. It plays, pauses and seeks; its time
 * stands still until a test sets `currentTime` and dispatches `timeupdate`.
 */
export function playSilently(window: DOMWindow): void {
  const prototype = window.HTMLMediaElement.prototype
  const states = new WeakMap<object, Playing>()
  const stateOf = (element: object): Playing => {
    const state = states.get(element) ?? { paused: true, currentTime: 0 }
    states.set(element, state)
    return state
  }
  const setPaused = (element: HTMLMediaElement, paused: boolean): void => {
    const state = stateOf(element)
    if (state.paused === paused) return
    state.paused = paused
    element.dispatchEvent(new window.Event(paused ? 'pause' : 'play'))
  }
  Object.defineProperties(prototype, {
    paused: { configurable: true, get: paused },
    currentTime: { configurable: true, get: currentTime, set: seek },
    play: { configurable: true, value: play },
    pause: { configurable: true, value: pause },
    load: { configurable: true, value: () => undefined },
  })

  function paused(this: HTMLMediaElement): boolean {
    return stateOf(this).paused
  }
  function currentTime(this: HTMLMediaElement): number {
    return stateOf(this).currentTime
  }
  function seek(this: HTMLMediaElement, seconds: number): void {
    stateOf(this).currentTime = seconds
  }
  async function play(this: HTMLMediaElement): Promise<void> {
    setPaused(this, false)
  }
  function pause(this: HTMLMediaElement): void {
    setPaused(this, true)
  }
}
