/** The globals of the language itself and the timers: all that WeChat's logic layer offers besides its own API. */
const LANGUAGE_GLOBALS = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp ' +
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl Reflect ' +
    'Proxy Map Set WeakMap WeakSet WeakRef BigInt ArrayBuffer SharedArrayBuffer Atomics DataView Int8Array Uint8Array ' +
    'Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array ' +
    'BigUint64Array FinalizationRegistry decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape ' +
    'isFinite isNaN console setTimeout clearTimeout setInterval clearInterval'
  ).split(' '),
)

/** Hidden even where the host happens not to define them as its own properties. */
const ALWAYS_HIDDEN = ['window', 'document', 'self', 'top', 'parent', 'frames', 'process', 'Buffer', 'crypto']

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/

/** Names that a mini-program may not see although the host has them. `eval` stays: it cannot be a parameter's name. */
export function hiddenNames(host: object): string[] {
  const names = new Set(ALWAYS_HIDDEN)
  for (
    let level: object | null = host;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const name of Object.getOwnPropertyNames(level)) {
      if (!LANGUAGE_GLOBALS.has(name) && IDENTIFIER.test(name)) names.add(name)
    }
  }
  for (const visible of ['globalThis', 'eval', 'constructor']) names.delete(visible)
  return [...names]
}

/** A global object for mini-program code: the language, the timers and nothing of the browser. */
export function createSandboxGlobal(host: typeof globalThis): Record<string, unknown> {
  const source = host as unknown as Record<string, unknown>
  const sandbox: Record<string, unknown> = {}
  for (const name of LANGUAGE_GLOBALS) {
    const value = source[name]
    if (value === undefined) continue
    const isTimer = /^(set|clear)(Timeout|Interval)$/.test(name)
    sandbox[name] = isTimer ? (value as (...args: unknown[]) => unknown).bind(host) : value
  }
  sandbox.globalThis = sandbox
  sandbox.Function = withoutCodeFromText(sandbox)
  return sandbox
}

/** WeChat forbids code from text; the idiom that libraries use to find the global object still answers. */
function withoutCodeFromText(sandbox: object): FunctionConstructor {
  const construct = (parameters: unknown[]): (() => object) => {
    const body = String(parameters[parameters.length - 1] ?? '')
    if (/^\s*return\s+(this|globalThis)\s*;?\s*$/.test(body)) return () => sandbox
    throw new EvalError('Code generation from strings disallowed for this context')
  }
  return new Proxy(Function, {
    apply: (_target, _self, parameters) => construct(parameters),
    construct: (_target, parameters) => construct(parameters),
  })
}
