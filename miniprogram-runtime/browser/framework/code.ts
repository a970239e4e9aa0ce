import { type CodeSpace, type glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { isComponentPath, type PackageData } from '../../shared/package-types'
import { resolveFrom } from '../../shared/paths'
import { styleScopeOf } from '../../shared/style-scope'
import { type LogicApi, ModuleLoader } from '../logic/modules'
import { receivePlainEvents } from '../logic/plain-event'
import type { Report } from '../report'
import { type Builtin, defineBuiltins } from './builtin'

type Templates = Record<string, unknown>
type Definition = Record<string, unknown> & { methods?: Record<string, unknown>; behaviors?: unknown[] }

/** WeChat's own behaviours that components name by URL; the simulation needs nothing of them. */
const BUILTIN_BEHAVIOUR = /^wx:\/\//

/** The code of one mini-program inside the component framework: templates, configurations and scripts. */
export class MiniProgramCode {
  readonly env = new MiniProgramEnv()
  readonly space: CodeSpace
  private readonly loader: ModuleLoader
  private readonly defined = new Set<string>()
  private app: Record<string, unknown> | undefined

  constructor(
    private readonly data: PackageData,
    templates: Templates,
    builtins: Record<string, Builtin>,
    api: LogicApi,
    report: Report,
  ) {
    const definitions = defineBuiltins(this.env, builtins, report)
    this.space = this.env.createCodeSpace('', true)
    for (const [tag, definition] of definitions) {
      this.space.getComponentSpace().setGlobalUsingComponent(tag, definition)
    }
    this.addStaticCode(templates)
    this.loader = new ModuleLoader(data.scripts, {
      ...api,
      App: (app: Record<string, unknown>) => {
        this.app = app
      },
      getApp: () => this.app,
      Page: (definition: Definition) => this.definePage(definition),
      Component: (definition: Definition) => this.defineComponent(definition),
      Behavior: (definition: Definition) => this.defineBehaviour(definition),
    })
  }

  /** Runs app.js; the object given to App(). */
  launch(): Record<string, unknown> {
    this.loader.run('app')
    if (!this.app) throw new Error('app.js has not called App()')
    return this.app
  }

  /** Loads the scripts of a page and of the components it uses, once. */
  loadPage(path: string): void {
    this.loadComponents(path, new Set())
    if (!this.loader.isLoaded(path)) this.loader.run(path)
    if (!this.defined.has(path)) throw new Error(`${path}.js has not called Page()`)
  }

  private loadComponents(path: string, seen: Set<string>): void {
    if (seen.has(path)) return
    seen.add(path)
    for (const target of Object.values(this.componentsOf(path))) {
      const component = resolveFrom(path, target)
      this.loadComponents(component, seen)
      if (!this.loader.isLoaded(component)) this.loader.run(component)
      if (!this.defined.has(component)) throw new Error(`${component}.js has not called Component()`)
    }
  }

  /** What a page or component may use by tag; pages also see the components of app.json. */
  private componentsOf(path: string): Record<string, string> {
    const own = this.data.json[path]?.usingComponents ?? {}
    if (isComponentPath(this.data.json, path)) return own
    const shared = Object.entries(this.data.app.usingComponents ?? {}).map(
      ([name, target]): [string, string] => [name, `/${resolveFrom('', target)}`],
    )
    return { ...Object.fromEntries(shared), ...own }
  }

  private addStaticCode(templates: Templates): void {
    const components = Object.keys(this.data.json).filter((path) => isComponentPath(this.data.json, path))
    for (const path of new Set([...this.data.pages, ...components])) {
      const config = { ...this.data.json[path], usingComponents: this.componentsOf(path) }
      this.space.addComponentStaticConfig(
        path,
        config as Parameters<CodeSpace['addComponentStaticConfig']>[1],
      )
      if (templates[path]) {
        this.space.addCompiledTemplate(path, {
          groupList: templates,
          content: templates[path],
        } as unknown as glassEasel.template.ComponentTemplate)
      }
      const scope = styleScopeOf(path, this.data.json)
      if (scope) this.space.addStyleSheet(path, undefined, scope)
    }
  }

  private definePage(definition: Definition): void {
    const path = this.loader.registeringPath
    this.space
      .component(path)
      .pageDefinition(receivePlainEvents(definition) as object)
      .register()
    this.defined.add(path)
  }

  private defineComponent(definition: Definition): void {
    const path = this.loader.registeringPath
    this.space.component(path).definition(componentDefinition(definition)).register()
    this.defined.add(path)
  }

  private defineBehaviour(definition: Definition): unknown {
    return this.space.behavior().definition(componentDefinition(definition)).register()
  }
}

function componentDefinition(definition: Definition): object {
  return {
    ...definition,
    ...(definition.methods && { methods: receivePlainEvents(definition.methods) }),
    ...(definition.behaviors && {
      behaviors: definition.behaviors.filter(
        (behaviour) => !(typeof behaviour === 'string' && BUILTIN_BEHAVIOUR.test(behaviour)),
      ),
    }),
  }
}
