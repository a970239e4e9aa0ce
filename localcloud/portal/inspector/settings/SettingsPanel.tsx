import { ResetCloud } from './ResetCloud'
import './settings.css'
import { TextPolicy } from './TextPolicy'

/** How the local cloud behaves, and beginning again. */
export function SettingsPanel({ onReset }: { onReset: () => void }) {
  return (
    <div className="settings">
      <TextPolicy />
      <ResetCloud onReset={onReset} />
    </div>
  )
}
