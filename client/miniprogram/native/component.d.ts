/** As much of WeChat's `Component()` as the components in this folder use. */
interface NativeInstance<Data> {
  data: Data
  setData(change: Partial<Data>): void
}

interface NativeDefinition<Data, Methods> {
  properties?: Record<string, { type: NumberConstructor | StringConstructor; value?: number | string }>
  data?: Partial<Data>
  lifetimes?: Partial<Record<'attached' | 'detached', (this: NativeInstance<Data> & Methods) => void>>
  pageLifetimes?: Partial<Record<'show' | 'hide', (this: NativeInstance<Data> & Methods) => void>>
  observers?: Record<string, (this: NativeInstance<Data> & Methods) => void>
  methods?: Methods & ThisType<NativeInstance<Data> & Methods>
}

declare function Component<Data, Methods>(definition: NativeDefinition<Data, Methods>): void
