import { useEffect, useRef, useState } from 'react'
import { Slider, View } from '@tarojs/components'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { Tappable } from '../../../components/Tappable'
import { audioPlayer } from './audio'
import { reportHeard } from './heard'
import { Rates } from './Rates'
import { type AudioState, clock, type Rate, rates, type Track } from './track'

/** What the two buttons beside play skip (seconds). */
const skip = 15

interface AudioControlsProps {
  track: Track
  durationSeconds: number
  startAt: number
  onHeard?: (seconds: number) => void
}

/** Plays a recording; it goes on when the page is left, and begins where it was left the last time. */
export function AudioControls({ track, durationSeconds, startAt, onHeard }: AudioControlsProps) {
  const { contentId } = track
  const [state, setState] = useState<AudioState>(() => audioPlayer.stateOf(contentId))
  const [rate, setRate] = useState<Rate>(() => rates.find((each) => each === state.rate) ?? 1)
  // What was heard to the end begins anew.
  const [waitingAt, setWaitingAt] = useState(startAt >= durationSeconds - 1 ? 0 : startAt)
  const last = useRef<number>(undefined)

  useEffect(
    () =>
      audioPlayer.subscribe(() => {
        const next = audioPlayer.stateOf(contentId)
        setState((before) => (same(before, next) ? before : next))
        // Unloaded at its end or from the phone's own controls: the next time begins anew or where it stopped.
        if (!next.loaded && last.current !== undefined)
          setWaitingAt(last.current >= durationSeconds - 1 ? 0 : last.current)
        last.current = next.loaded ? next.seconds : undefined
      }),
    [contentId, durationSeconds],
  )
  // A recording that goes on from an earlier visit is reported by this one.
  useEffect(() => {
    const { loaded, seconds } = audioPlayer.stateOf(contentId)
    if (loaded && onHeard) reportHeard(contentId, seconds, onHeard)
  }, [contentId, onHeard])

  const seconds = state.loaded ? state.seconds : waitingAt
  const seek = (to: number) => {
    const within = Math.min(Math.max(0, to), durationSeconds)
    if (state.loaded) audioPlayer.seek(within)
    else setWaitingAt(within)
  }
  const toggle = () => {
    if (!state.loaded) {
      if (onHeard) reportHeard(contentId, waitingAt, onHeard)
      audioPlayer.load(track, waitingAt, rate)
    } else if (state.playing) audioPlayer.pause()
    else audioPlayer.play()
  }
  return (
    <View className="player">
      <View className="player-buttons">
        <Skip label={`后退 ${skip} 秒`} icon="earlier" onTap={() => seek(seconds - skip)} />
        <Tappable className="player-play" onTap={toggle} label={state.playing ? '暂停' : '播放'}>
          <Icon name={state.playing ? 'pause' : 'play'} />
        </Tappable>
        <Skip label={`前进 ${skip} 秒`} icon="later" onTap={() => seek(seconds + skip)} />
      </View>
      <Slider
        className="player-slider"
        min={0}
        max={durationSeconds}
        value={Math.floor(seconds)}
        activeColor="#b8141a"
        blockSize={20}
        aria-label="播放进度"
        onChange={(event) => seek(event.detail.value)}
      />
      <View className="player-times caption">
        <View>{clock(seconds)}</View>
        <View>{clock(durationSeconds)}</View>
      </View>
      <Rates
        rate={rate}
        onChoose={(next) => {
          setRate(next)
          if (state.loaded) audioPlayer.setRate(next)
        }}
      />
      {state.failed && (
        <Notice tone="wrong">这段录音暂时播放不了，请检查网络后再试；下面的文字稿可以先读。</Notice>
      )}
    </View>
  )
}

/** Shown to the second: more often is not worth rendering. */
function same(a: AudioState, b: AudioState): boolean {
  return (
    a.loaded === b.loaded &&
    a.playing === b.playing &&
    a.failed === b.failed &&
    Math.floor(a.seconds) === Math.floor(b.seconds)
  )
}

function Skip({ label, icon, onTap }: { label: string; icon: 'earlier' | 'later'; onTap: () => void }) {
  return (
    <Tappable className="player-skip" onTap={onTap} label={label}>
      <Icon name={icon} />
      <View className="caption">{skip} 秒</View>
    </Tappable>
  )
}
