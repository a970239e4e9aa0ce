/** What the portal has to be told about a product. `GET /portal/config.json` answers with it. */
export interface PortalConfig {
  title: string
  subtitle: string
  /** People the data was seeded with, to look at the product as. */
  people: DemoPerson[]
  apps: PortalApp[]
  /** null when the product has no web console. */
  console: ConsoleConfig | null
  /** Unused invite codes to try binding with. */
  invites: DemoInvite[]
  /** What the product's subscribe messages are called; a message of another template shows WeChat's own words. */
  messageTemplates: MessageTemplate[]
}

/** A template of subscribe messages, as WeChat's platform lists it. */
export interface MessageTemplate {
  id: string
  title: string
  /** Lines in the order they are shown; keys are WeChat's (`thing1`, `time2`). */
  fields: Array<{ key: string; label: string }>
}

export interface DemoPerson {
  openid: string
  name: string
  role: string
  note: string
  /** May sign in to the console. */
  console: boolean
  memberId?: string
}

export interface PortalApp {
  id: string
  name: string
  /** `{openid}` stands for the person's openid; a page to begin with is added as `#/<path>`. */
  url: string
  note: string
}

export interface ConsoleConfig {
  url: string
  /** What the mini-program calls when a person confirms the code a browser shows. */
  confirm: { function: string; action: string }
}

export interface DemoInvite {
  code: string
  name: string
  note: string
}
