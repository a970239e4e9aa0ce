/** Characters of what officers say when they act; the console asks for no more than is taken. */
export const MAX_REASON = 300
/** Of what became of the objections, when a disclosure is closed. */
export const MAX_CLOSING = 500
