/** Times two ways of doing the same in turn, so that both meet the same machine. */
export async function medianRatio(
  rounds: number,
  left: () => Promise<unknown>,
  right: () => Promise<unknown>,
): Promise<number> {
  await left()
  await right()
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const [first, second] = round % 2 === 0 ? [left, right] : [right, left]
    const times = [await timed(first), await timed(second)] as const
    ratios.push(round % 2 === 0 ? times[0] / times[1] : times[1] / times[0])
  }
  ratios.sort((a, b) => a - b)
  return Math.round((ratios[Math.floor(rounds / 2)] ?? NaN) * 100) / 100
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
