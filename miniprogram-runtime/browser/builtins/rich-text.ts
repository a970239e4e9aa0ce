import type { Builtin } from '../framework/builtin'

/** Tags that WeChat's rich-text draws; others are left out with all they contain. */
const TAGS = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em ' +
    'fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section ' +
    'small span strong sub sup table tbody td tfoot th thead tr tt u ul'
  ).split(' '),
)

const ATTRIBUTES = new Set(
  'alt align border cellpadding cellspacing class colspan color dir height rowspan size span src start style type width'.split(
    ' ',
  ),
)

interface RichNode {
  type?: string
  name?: string
  text?: string
  attrs?: Record<string, unknown>
  children?: RichNode[]
}

function make(name: string, attributes: Iterable<[string, unknown]>): HTMLElement | undefined {
  const tag = name.toLowerCase()
  if (!TAGS.has(tag)) return undefined
  const element = document.createElement(tag)
  for (const [key, value] of attributes) {
    const safe = key !== 'src' || /^(https?:|data:image\/|\/)/i.test(String(value))
    if (ATTRIBUTES.has(key) && safe) element.setAttribute(key, String(value))
  }
  return element
}

function fromDom(source: Node, target: Node): void {
  for (const child of source.childNodes) {
    if (child instanceof Text) target.appendChild(document.createTextNode(child.data))
    if (!(child instanceof Element)) continue
    const element = make(
      child.tagName,
      [...child.attributes].map(({ name, value }): [string, unknown] => [name, value]),
    )
    if (!element) continue
    fromDom(child, element)
    target.appendChild(element)
  }
}

function fromNodes(nodes: RichNode[], target: Node): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      target.appendChild(document.createTextNode(node.text ?? ''))
      continue
    }
    const element = make(node.name ?? '', Object.entries(node.attrs ?? {}))
    if (!element) continue
    fromNodes(node.children ?? [], element)
    target.appendChild(element)
  }
}

export const richText: Builtin = {
  properties: { nodes: null, space: String, userSelect: Boolean },
  create({ element }) {
    const body = document.createElement('div')
    element.prepend(body)
    return {
      on: {
        nodes: (nodes: unknown) => {
          body.replaceChildren()
          // A template is inert: nothing in it loads or runs while it is being picked over.
          const parsed = document.createElement('template')
          if (typeof nodes === 'string') {
            parsed.innerHTML = nodes
            fromDom(parsed.content, body)
          } else if (Array.isArray(nodes)) fromNodes(nodes as RichNode[], body)
        },
        userSelect: (selectable: boolean) => element.toggleAttribute('selectable', selectable),
      },
    }
  },
}
