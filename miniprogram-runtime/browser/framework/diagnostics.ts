import { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { Report } from '../report'

/** What WeChat passes over without a word: attributes that a component does not declare, a list that is not there. */
const HARMLESS =
  /is not a valid property|type-incompatible|is not a valid event binding|for-list data is neither Array nor Object/

/** Sends what the component framework complains about to the report. */
export function listenToFramework(report: Report): void {
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.globalOptions.writeIdToDOM = true
  glassEasel.addGlobalErrorListener((error, method) => {
    report.error(error, method)
    return false
  })
  glassEasel.addGlobalWarningListener((message) => {
    if (/^Cannot find component/.test(message)) report.error(new Error(message))
    else if (!HARMLESS.test(message)) console.warn(message)
    return false
  })
  reportUnknownHandlers(report)
  reportUnknownTags(report)
}

/** An event bound to a method that does not exist is a bug that the framework itself passes over. */
function reportUnknownHandlers(report: Report): void {
  const component = glassEasel.Component as unknown as {
    getMethod(host: { is: string }, name: string): unknown
  }
  const getMethod = component.getMethod
  component.getMethod = (host, name) => {
    const method = getMethod.call(component, host, name)
    if (!method && name) {
      report.error(new Error(`Component "${host.is}" does not have a method "${name}" to handle an event`))
    }
    return method
  }
}

interface NativeNodes {
  create(tag: string, owner: { getHostNode(): { is: string } }, ...rest: unknown[]): unknown
}

/** What is no component where it is used, the framework would draw as bare HTML and WeChat not at all. */
function reportUnknownTags(report: Report): void {
  const nodes = glassEasel.NativeNode as unknown as NativeNodes
  const create = nodes.create
  nodes.create = (tag, owner, ...rest) => {
    const user = owner.getHostNode().is
    report.error(
      new Error(`<${tag}> is neither a component of WeChat nor named in usingComponents of ${user}`),
    )
    return create.call(nodes, tag, owner, ...rest)
  }
}

/** Every setData crosses a JSON boundary, as between WeChat's two threads, and is counted. */
export function countSetData(
  caller: { prototype: object },
  report: Report,
  pageOf: (instance: unknown) => string,
): void {
  type SetData = (this: unknown, data: object, callback?: () => void) => void
  const prototype = caller.prototype as { setData: SetData }
  const setData = prototype.setData
  prototype.setData = function (data, callback) {
    const json = JSON.stringify(data)
    report.countSetData(pageOf(this), json)
    setData.call(this, JSON.parse(json) as object, callback)
  }
}
