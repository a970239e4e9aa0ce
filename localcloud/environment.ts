/** The environment that points an unmodified wx-server-sdk at a local cloud. */

/** Name of the only environment there is. */
export const ENVIRONMENT_ID = 'local-env'
/** The mini-program all callers come from. */
export const APP_ID = 'wxlocal0000000001'

/** Variables the SDK reads as the identity of a call. */
export const IDENTITY_KEYS = ['WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'WX_CLIENTIP', 'WX_API_TOKEN']
/** All variables that differ from call to call. */
export const CALL_KEYS = [...IDENTITY_KEYS, 'WX_TRIGGER_API_TOKEN_V0', 'TRIGGER_SRC', 'TCB_SOURCE']

/** Without these the SDK asks the network who it is, or fails on missing secrets. */
export function sdkEnvironment(url: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: ENVIRONMENT_ID,
    TCB_ENV: ENVIRONMENT_ID,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    WX_CONTEXT_KEYS: IDENTITY_KEYS.join(','),
    WX_APPID: APP_ID,
  }
}

/** What a worker inherits: the machine's own variables, none that could pass for the cloud's. */
export function inheritedEnvironment(): Record<string, string> {
  const inherited: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^(WX|TCB|TENCENTCLOUD|SCF|TRIGGER)_/.test(name)) inherited[name] = value
  }
  return inherited
}

/** The identity of one call. `token` comes back with every request the SDK makes during it. */
export function callIdentity(call: {
  openid: string | undefined
  token: string
  source: string
  isTimer: boolean
}): Record<string, string> {
  return {
    WX_APPID: APP_ID,
    WX_CLIENTIP: '127.0.0.1',
    WX_API_TOKEN: call.token,
    TCB_SOURCE: call.source,
    ...(call.openid === undefined ? {} : { WX_OPENID: call.openid }),
    ...(call.isTimer ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: call.token } : {}),
  }
}
