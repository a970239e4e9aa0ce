import externalLink from 'lucide-static/icons/external-link.svg'
import rotate from 'lucide-static/icons/rotate-cw.svg'
import type { PortalApp } from '../config'
import { Icon } from '../parts/Icon'
import { Segmented } from '../parts/Segmented'
import type { Person } from '../people/person'
import './phone.css'
import { PhoneFrame } from './PhoneFrame'

interface PhonePanelProps {
  apps: readonly PortalApp[]
  app: PortalApp
  person: Person
  /** Path and query of the page to open; null for the app's first one. */
  page: string | null
  /** A new number starts the app anew. */
  started: number
  onChoose(app: string): void
  onRestart(): void
}

/** The product, in the hand of the chosen person. */
export function PhonePanel({ apps, app, person, page, started, onChoose, onRestart }: PhonePanelProps) {
  const start = app.url.replaceAll('{openid}', encodeURIComponent(person.openid))
  const url = page === null ? start : `${start}#/${page.replace(/^\//, '')}`
  return (
    <>
      <div className="phone-bar">
        <Segmented label="手机里打开" choices={apps} chosen={app.id} onChoose={onChoose} />
        <div className="phone-tools">
          <button
            type="button"
            className="icon-button"
            onClick={onRestart}
            title="重新打开"
            aria-label="重新打开"
          >
            <Icon source={rotate} />
          </button>
          <a
            className="icon-button"
            href={url}
            target="_blank"
            rel="noreferrer"
            title="在新标签页打开"
            aria-label="在新标签页打开"
          >
            <Icon source={externalLink} />
          </a>
        </div>
      </div>
      <PhoneFrame key={`${url} ${started}`} url={url} title={`${app.name}，${person.name}的手机`} />
      {app.note !== '' && <p className="hint phone-note">{app.note}</p>}
    </>
  )
}
