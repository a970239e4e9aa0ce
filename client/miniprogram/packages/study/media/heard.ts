/** Tells how far the recording that is playing was heard, also once its page has been left. */
import { audioPlayer } from './audio'

/** How often a recording that goes on is reported (seconds of the recording). */
const reportEvery = 15

interface Reporter {
  contentId: string
  onHeard: (seconds: number) => void
  last: number
  reported: number
}

let reporter: Reporter | undefined
let listening = false

/**
 * From now on it is this recording that is reported: when it pauses or ends, and now and then while it goes on.
 * @param seconds how far it was heard already
 */
export function reportHeard(contentId: string, seconds: number, onHeard: (seconds: number) => void): void {
  reporter = { contentId, onHeard, last: seconds, reported: seconds }
  if (listening) return
  listening = true
  audioPlayer.subscribe(report)
}

function report(): void {
  if (!reporter) return
  const { loaded, playing, seconds } = audioPlayer.stateOf(reporter.contentId)
  if (loaded) reporter.last = seconds
  const goesOn = loaded && playing && Math.abs(reporter.last - reporter.reported) < reportEvery
  if (goesOn || reporter.last === reporter.reported) return
  reporter.reported = reporter.last
  reporter.onHeard(reporter.last)
}
