/** Sending a file in parts, the same on phone and desk. */

/** Bytes of one part of an upload; a call carries one, as base64. */
export const PART_BYTES = 60_000
/** Parts on their way at once. */
export const PARTS_AT_ONCE = 3

/**
 * Puts all parts of a file, a few at once. The first goes alone: a file that is refused costs one call. After a failure
 * no further part is begun.
 * @param report how much has arrived, above 0 and up to 1
 * @throws what `put` throws first
 */
export async function putInParts(
  content: Uint8Array,
  put: (part: number, bytes: Uint8Array) => Promise<unknown>,
  report: (share: number) => void,
): Promise<void> {
  const count = Math.max(1, Math.ceil(content.length / PART_BYTES))
  let next = 0
  let done = 0
  const putNext = async () => {
    const part = next++
    try {
      await put(part, content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES))
    } catch (problem) {
      next = count
      throw problem
    }
    report(++done / count)
  }
  const lane = async () => {
    while (next < count) await putNext()
  }
  await putNext()
  await Promise.all(Array.from({ length: PARTS_AT_ONCE }, lane))
}
