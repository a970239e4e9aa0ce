/** A list of listeners for one kind of event. */
export class Emitter<T> {
  private readonly listeners = new Set<(value: T) => void>()

  on = (listener: (value: T) => void): void => {
    this.listeners.add(listener)
  }

  /** Without an argument all listeners go, as with WeChat's own `off…` functions. */
  off = (listener?: (value: T) => void): void => {
    if (listener) this.listeners.delete(listener)
    else this.listeners.clear()
  }

  emit(value: T): void {
    for (const listener of [...this.listeners]) listener(value)
  }

  get size(): number {
    return this.listeners.size
  }
}
