/** Bytes of one part of an upload; a call carries one, as base64. */
export const PART_BYTES = 60_000
