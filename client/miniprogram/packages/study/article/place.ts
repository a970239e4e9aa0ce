/** Where a reader is in a text, from where its paragraphs lie on the screen. */

/** What lies over the top of the page: the way back, in browsers. */
export const headHeight = process.env.TARO_ENV === 'h5' ? 52 : 0

export interface Place {
  /** How far the text has been on screen, 0 to 1. */
  position: number
  /** Index of the paragraph at the top of the screen, and the part of it that has gone by. */
  block: number
  into: number
  heardSeconds: number
}

export const theBeginning: Place = { position: 0, block: 0, into: 0, heardSeconds: 0 }

/** The place in what the server knows of a reader, and nothing else of it. */
export function placeOf({ position, block, into, heardSeconds }: Place): Place {
  return { position, block, into, heardSeconds }
}

export interface Box {
  top: number
  height: number
}

export interface TextBoxes {
  text: Box
  blocks: Box[]
}

/** The place of a reader who sees the text like this; lengths are relative to the top of the screen. */
export function placeIn({ text, blocks }: TextBoxes, windowHeight: number): Omit<Place, 'heardSeconds'> {
  const within = (value: number) => Math.min(1, Math.max(0, value))
  const first = blocks.findIndex(({ top, height }) => top + height > headHeight)
  const block = first < 0 ? Math.max(0, blocks.length - 1) : first
  const { top, height } = blocks[block] ?? text
  return {
    position: Math.round(within((windowHeight - text.top) / text.height) * 100) / 100,
    block,
    into: height > 0 ? Math.round(within((headHeight - top) / height) * 1000) / 1000 : 0,
  }
}
