/** Makes a transaction fail at one of its steps, to see that nothing of it remains. */

/** Thrown where a step was made to fail. */
export class Fault extends Error {}

type Step = (...given: unknown[]) => Promise<unknown>
type Loose = Record<string, (...given: unknown[]) => unknown>

/**
 * Runs `work` with its next transaction failing at the given write (from 1 on; the commit is the one after the last).
 * @returns how many writes there were, and whether the fault was met
 */
export async function withFaultAt(at: number, work: () => Promise<unknown>) {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  const own = database as unknown as Loose
  const start = own.startTransaction!
  let steps = 0
  const counted =
    (step: Step): Step =>
    async (...given) => {
      steps++
      if (steps === at) throw new Fault(`at step ${at}`)
      return step(...given)
    }
  own.startTransaction = async () => {
    const running = (await start.call(database)) as Loose
    const documents = (name: string) => {
      const collection = running.collection!(name) as Loose
      return {
        add: counted((given) => collection.add!(given) as Promise<unknown>),
        doc: (id: string) => {
          const document = collection.doc!(id) as Loose
          return {
            get: () => document.get!(),
            set: counted((given) => document.set!(given) as Promise<unknown>),
            update: counted((given) => document.update!(given) as Promise<unknown>),
            remove: counted(() => document.remove!() as Promise<unknown>),
          }
        },
      }
    }
    return {
      collection: documents,
      commit: counted(() => running.commit!() as Promise<unknown>),
      rollback: () => running.rollback!(),
    }
  }
  try {
    await work()
    return { steps, met: false }
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem
    return { steps, met: true }
  } finally {
    own.startTransaction = start
  }
}

/**
 * Lets every write of every act fail once: nothing of the act may remain then, and once it went through, repeating it
 * may change nothing.
 * @param state everything that an act may touch, as text
 * @returns how many faults were met
 */
export async function failEverywhere(
  acts: ReadonlyArray<readonly [name: string, run: () => Promise<unknown>]>,
  state: () => Promise<string>,
): Promise<number> {
  let faults = 0
  for (const [name, run] of acts) {
    const before = await state()
    for (let at = 1; ; at++) {
      const { met, steps } = await withFaultAt(at, run)
      if (!met) {
        // It went through: every write of it had its turn to fail.
        expect([name, at]).toEqual([name, steps + 1])
        break
      }
      faults++
      expect([name, at, await state()]).toEqual([name, at, before])
    }
    const after = await state()
    expect([name, after !== before]).toEqual([name, true])
    await run()
    expect([name, await state()]).toEqual([name, after])
  }
  return faults
}
