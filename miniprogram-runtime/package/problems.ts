/** Thrown when a built mini-program would not be accepted; `problems` lists everything found, not only the first. */
export class MiniProgramProblems extends Error {
  constructor(
    readonly distDir: string,
    readonly problems: string[],
  ) {
    super(`The mini-program in ${distDir} has ${problems.length} problem(s):\n- ${problems.join('\n- ')}`)
    this.name = 'MiniProgramProblems'
  }
}
