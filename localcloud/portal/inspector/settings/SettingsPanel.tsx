import { ResetCloud } from './ResetCloud'
import './settings.css'
import { ContentChecks } from './ContentChecks'

/** How the local cloud behaves, and beginning again. */
export function SettingsPanel({ onReset }: { onReset: () => void }) {
  return (
    <div className="settings">
      <ContentChecks />
      <ResetCloud onReset={onReset} />
    </div>
  )
}
