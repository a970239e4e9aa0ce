/** A QR code as the address of a picture: always dark on white, so that every phone can read it. */
import { create } from 'qrcode'

/**
 * An SVG data address; one path, because hundreds of nodes would be slow.
 * @param content ASCII only
 */
export function qrPicture(content: string): string {
  // As bytes: for texts the library asks for a TextEncoder, which WeChat does not have.
  const data = Uint8Array.from(content, (character) => character.charCodeAt(0))
  const { modules } = create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const margin = 4
  const cells = Array.from(modules.data, (dark, index) =>
    dark ? `M${(index % modules.size) + margin} ${Math.floor(index / modules.size) + margin}h1v1h-1z` : '',
  )
  const side = modules.size + 2 * margin
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${cells.join('')}"/></svg>`,
  )}`
}
