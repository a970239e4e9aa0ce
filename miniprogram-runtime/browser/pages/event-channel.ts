type Listener = (...args: unknown[]) => void

/** One end of the channel between a page and the page it opened. */
export interface EventChannel {
  on(name: string, listener: Listener): void
  once(name: string, listener: Listener): void
  off(name: string, listener?: Listener): void
  emit(name: string, ...args: unknown[]): void
}

/** Makes the two ends of a channel; what one end emits the other hears, as JSON. */
export function createEventChannelPair(): [EventChannel, EventChannel] {
  const ears: [Map<string, Set<Listener>>, Map<string, Set<Listener>>] = [new Map(), new Map()]
  const end = (own: 0 | 1): EventChannel => {
    const mine = ears[own]
    const theirs = ears[own === 0 ? 1 : 0]
    const channel: EventChannel = {
      on(name, listener) {
        const listeners = mine.get(name) ?? new Set()
        mine.set(name, listeners.add(listener))
      },
      once(name, listener) {
        const wrapped: Listener = (...args) => {
          channel.off(name, wrapped)
          listener(...args)
        }
        channel.on(name, wrapped)
      },
      off(name, listener) {
        if (listener) mine.get(name)?.delete(listener)
        else mine.delete(name)
      },
      emit(name, ...args) {
        const copy = JSON.parse(JSON.stringify(args)) as unknown[]
        for (const listener of [...(theirs.get(name) ?? [])]) listener(...copy)
      },
    }
    return channel
  }
  return [end(0), end(1)]
}
