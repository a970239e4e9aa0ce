import { useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'
import { Video } from '@tarojs/components'

export interface VideoFrameProps {
  title: string
  source: string
  startAt: number
  rate: number
  /** Told how far it is, and whether it goes on. */
  onTime: (seconds: number, playing: boolean) => void
  onFail: () => void
}

const videoId = 'study-video'
/** WeChat's video plays at 0.8 where its audio plays at 0.75. */
const slow = 0.8

/** WeChat's own player, with its own controls. */
export function VideoFrame({ title, source, startAt, rate, onTime, onFail }: VideoFrameProps) {
  const seconds = useRef(startAt)
  useEffect(() => {
    Taro.createVideoContext(videoId).playbackRate(rate < 1 ? slow : rate)
  }, [rate])
  return (
    <Video
      id={videoId}
      className="player-video"
      src={source}
      title={title}
      initialTime={startAt}
      controls
      showCenterPlayBtn
      onTimeUpdate={(event) => {
        seconds.current = event.detail.currentTime
        onTime(seconds.current, true)
      }}
      onPause={() => onTime(seconds.current, false)}
      onEnded={() => onTime(seconds.current, false)}
      onError={onFail}
    />
  )
}
