/** How a file can be looked at here. */
export type FileKind = 'image' | 'text' | 'other'

const TEXT_TYPES = /^(text\/|application\/(json|xml|javascript|x-ndjson))/
const TEXT_ENDINGS = /\.(txt|md|csv|json|jsonl|log|xml|html?|css|js|ts|ya?ml|svg)$/i
const IMAGE_ENDINGS = /\.(png|jpe?g|gif|webp|avif|bmp)$/i

/** The kind of a file by its type, or by its name when whoever stored it named no type. */
export function kindOf({ type, path }: { type: string; path: string }): FileKind {
  // Pictures made of text are shown as text: the browser would run what is in them.
  if (type.startsWith('image/svg')) return 'text'
  if (type.startsWith('image/')) return 'image'
  if (TEXT_TYPES.test(type)) return 'text'
  if (type !== '' && type !== 'application/octet-stream') return 'other'
  if (IMAGE_ENDINGS.test(path)) return 'image'
  return TEXT_ENDINGS.test(path) ? 'text' : 'other'
}
