/** What a letter may be about, told by the domain it lies in; wired in `feedback-subjects.ts`. */
export interface AboutSource {
  /** The title of what can be written about now, or null. */
  titleOf(about: { kind: 'disclosure'; id: string }): Promise<string | null>
}
