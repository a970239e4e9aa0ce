import type { Report } from '../report'

/** A refusal that WeChat itself would give: `errMsg` becomes `api:fail reason`. */
export class ApiFailure extends Error {
  constructor(
    reason: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(reason)
  }
}

export interface Callbacks {
  success?(result: object): void
  fail?(failure: object): void
  complete?(outcome: object): void
}

type Work<O> = (options: O) => object | void | Promise<object | void>

/** An asynchronous API: with callbacks it answers through them, without it returns a promise, as WeChat's do. */
export type AsyncApi<O> = (options?: O & Callbacks) => Promise<object> | undefined

/** Makes asynchronous API functions whose results and failures look like WeChat's. */
export function asyncApis(report: Report) {
  return function asyncApi<O extends object>(name: string, work: Work<O>): AsyncApi<O> {
    return (options = {} as O & Callbacks) => {
      const outcome = Promise.resolve()
        .then(() => work(options))
        .then(
          (result): object => ({ ...result, errMsg: `${name}:ok` }),
          (error: unknown): never => {
            if (!(error instanceof ApiFailure)) report.error(error, name)
            throw { ...(error as ApiFailure).extra, errMsg: `${name}:fail ${(error as Error).message}` }
          },
        )
      if (!options.success && !options.fail && !options.complete) return outcome
      const tell = (listener: ((value: object) => void) | undefined, value: object): void => {
        try {
          listener?.(value)
        } catch (error) {
          report.error(error, `callback of ${name}`)
        }
      }
      outcome.then(
        (result) => {
          tell(options.success, result)
          tell(options.complete, result)
        },
        (failure: object) => {
          tell(options.fail, failure)
          tell(options.complete, failure)
        },
      )
      return undefined
    }
  }
}

export type MakeAsyncApi = ReturnType<typeof asyncApis>
