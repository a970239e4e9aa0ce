import QRCode from 'qrcode'

/** Longest `scene` of getUnlimited, in characters. WeChat docs, wxacode.getUnlimited: 32. */
const MAX_SCENE = 32
/** Longest `path` of wxacode.get, in characters. WeChat docs, wxacode.get: 1024. */
const MAX_PATH = 1024
/** Width of a code in pixels when none is asked for, and its bounds. WeChat docs: 430, 280 to 1280. */
const WIDTH = { usual: 430, least: 280, most: 1280 }

/** A picture, or why there is none. */
export type CodeAnswer = { png: Buffer } | { errcode: number; errmsg: string }

/** `wxacode.getUnlimited`: a QR code of `page?scene=…`, which is what the mini-program is opened with. */
export async function unlimitedCode({ scene, page, width }: Record<string, unknown>): Promise<CodeAnswer> {
  if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@.~-]+$/.test(scene) || scene.length > MAX_SCENE)
    return { errcode: 40129, errmsg: `invalid scene: 1 to ${MAX_SCENE} visible characters` }
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?')))
    return { errcode: 41030, errmsg: 'invalid page: without leading / and without parameters' }
  return code(`${page ?? ''}?scene=${encodeURIComponent(scene)}`, width)
}

/** `wxacode.get`: a QR code of a path with its parameters. */
export async function pathCode({ path, width }: Record<string, unknown>): Promise<CodeAnswer> {
  if (typeof path !== 'string' || path === '' || path.length > MAX_PATH)
    return { errcode: 40159, errmsg: `invalid path: 1 to ${MAX_PATH} characters` }
  return code(path, width)
}

async function code(text: string, wish: unknown): Promise<CodeAnswer> {
  const width = typeof wish === 'number' ? Math.min(Math.max(wish, WIDTH.least), WIDTH.most) : WIDTH.usual
  return { png: await QRCode.toBuffer(text, { width, errorCorrectionLevel: 'M' }) }
}
