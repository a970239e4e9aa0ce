import './icon.css'

/** A line icon in the colour of the text around it. `source` is the address of an SVG. */
export function Icon({ source }: { source: string }) {
  return <span className="icon" aria-hidden style={{ maskImage: `url("${source}")` }} />
}
