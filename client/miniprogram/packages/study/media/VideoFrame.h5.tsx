import { useEffect, useRef } from 'react'
import type { VideoFrameProps } from './VideoFrame'

/** The browser's own player, with its own controls. */
export function VideoFrame({ title, source, startAt, rate, onTime, onFail }: VideoFrameProps) {
  const element = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (element.current) element.current.playbackRate = rate
  }, [rate])
  return (
    <video
      ref={element}
      className="player-video"
      src={source}
      controls
      playsInline
      preload="metadata"
      aria-label={title}
      onLoadedMetadata={(event) => {
        event.currentTarget.currentTime = startAt
        event.currentTarget.playbackRate = rate
      }}
      onTimeUpdate={(event) => onTime(event.currentTarget.currentTime, !event.currentTarget.paused)}
      onPause={(event) => onTime(event.currentTarget.currentTime, false)}
      onError={onFail}
    />
  )
}
