/** As much of WeChat's `Component()` as the components in this folder use. */
interface NativeInstance<Data> {
  data: Data
  setData(change: Partial<Data>): void
}

type Hook<Data> = (this: NativeInstance<Data>) => void

interface NativeDefinition<Data> {
  properties?: Record<string, { type: NumberConstructor | StringConstructor; value: number | string }>
  data: Partial<Data>
  lifetimes: Partial<Record<'attached' | 'detached', Hook<Data>>>
  pageLifetimes?: Partial<Record<'show' | 'hide', Hook<Data>>>
  observers?: Record<string, Hook<Data>>
  methods?: Record<string, (this: NativeInstance<Data>, value: never) => void>
}

declare function Component<Data>(definition: NativeDefinition<Data>): void
