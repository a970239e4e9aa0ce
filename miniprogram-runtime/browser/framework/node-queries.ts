import { canvasNodeOf } from '../builtins/canvas'

interface Selected {
  getBackendElement(): unknown
}

interface QueriedComponent {
  _$: {
    getShadowRoot(): {
      querySelector(s: string): Selected | null
      querySelectorAll(s: string): Selected[]
    } | null
  }
}

type Fields = Record<string, unknown> & { node?: boolean }
type Answer = Record<string, unknown>
type Told = (answer: Answer | Answer[] | null) => void

interface Ref {
  fields(fields: Fields, told?: Told): unknown
  node?(told?: Told): unknown
}

interface Query {
  select(selector: string): Ref
  selectAll(selector: string): Ref
  _$push(
    selector: string | null,
    component: QueriedComponent,
    single: boolean,
    fields: Fields,
    told: Told,
  ): void
}

/** Selector queries also answer for `node`, which the framework leaves out: the canvas behind an element. */
export function answerNodeQueries(caller: { prototype: object }): void {
  const prototype = caller.prototype as { createSelectorQuery(): Query }
  const createSelectorQuery = prototype.createSelectorQuery
  prototype.createSelectorQuery = function () {
    const query = createSelectorQuery.call(this)
    const push = query._$push.bind(query)
    query._$push = (selector, component, single, fields, told) => {
      if (!fields.node || selector === null) return push(selector, component, single, fields, told)
      push(selector, component, single, fields, (answer) => {
        const root = component._$.getShadowRoot()
        const found = single ? [root?.querySelector(selector)] : (root?.querySelectorAll(selector) ?? [])
        const answers = Array.isArray(answer) ? answer : [answer]
        answers.forEach((one, at) => {
          const element = found[at]?.getBackendElement()
          if (one) one.node = element instanceof Element ? (canvasNodeOf(element) ?? null) : null
        })
        told(answer)
      })
    }
    for (const name of ['select', 'selectAll'] as const) {
      const select = query[name].bind(query)
      query[name] = (selector) => {
        const ref = select(selector)
        ref.node = (told) => ref.fields({ node: true }, told)
        return ref
      }
    }
    return query
  }
}
