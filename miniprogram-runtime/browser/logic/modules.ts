import { normalize } from '../../shared/paths'
import { createSandboxGlobal, hiddenNames } from './sandbox'

interface Module {
  exports: unknown
}

/** What the logic layer hands to each module besides `require`, `module` and `exports`. */
export type LogicApi = Record<string, unknown>

/**
 * WeChat's logic layer: each script is a function of `require, module, exports`, with the API of the mini-program
 * as free names and everything of the browser hidden.
 */
export class ModuleLoader {
  private readonly modules = new Map<string, Module>()
  private readonly sandbox: Record<string, unknown>
  private readonly hidden: string[]
  private registering = ''

  constructor(
    private readonly scripts: Record<string, string>,
    private readonly api: LogicApi,
  ) {
    this.sandbox = createSandboxGlobal(globalThis)
    Object.assign(this.sandbox, api)
    Object.assign(this.api, {
      globalThis: this.sandbox,
      global: this.sandbox,
      Function: this.sandbox.Function,
      requestAnimationFrame: undefined,
      cancelAnimationFrame: undefined,
    })
    this.hidden = hiddenNames(globalThis).filter((name) => !(name in this.api))
  }

  /** The path (without extension) whose Page(), Component() or Behavior() is being called. */
  get registeringPath(): string {
    return this.registering
  }

  isLoaded(path: string): boolean {
    return this.modules.has(`${path}.js`)
  }

  /** Runs the script of a page, component or the app once. */
  run(path: string): void {
    const before = this.registering
    this.registering = path
    try {
      this.load(`${path}.js`)
    } finally {
      this.registering = before
    }
  }

  private load(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    const source = this.scripts[file]
    if (source === undefined) throw new Error(`module '${file}' is not defined`)
    const module: Module = { exports: {} }
    this.modules.set(file, module)
    const names = Object.keys(this.api)
    const wrapped = new Function(
      'require',
      'module',
      'exports',
      ...names,
      ...this.hidden,
      `${source}\n//# sourceURL=weapp:///${file}`,
    )
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    const require = (target: string): unknown => {
      const path = normalize(target.startsWith('/') ? target : folder + target)
      return this.load(path.endsWith('.js') ? path : `${path}.js`)
    }
    wrapped.call(this.sandbox, require, module, module.exports, ...names.map((name) => this.api[name]))
    return module.exports
  }
}
