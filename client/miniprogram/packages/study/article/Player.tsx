import { useCallback, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Notice } from '../../../components/Notice'
import { AudioControls } from '../media/AudioControls'
import { OpenDocument } from '../media/OpenDocument'
import { Rates } from '../media/Rates'
import type { Rate } from '../media/track'
import { VideoFrame } from '../media/VideoFrame'
import '../media/player.css'

type Media = NonNullable<Output<'study.publicItem'>['content']['media']>

/** A video that goes on reports how far it is this often (seconds). */
const reportEvery = 15

interface PlayerProps {
  contentId: string
  title: string
  issuer: string
  media: Media
  /** Address of the file; undefined when there is none any more. */
  source: string | undefined
  startAt: number
  onHeard?: (seconds: number) => void
}

/** The recording or document of an item. */
export function Player({ media, source, contentId, title, issuer, startAt, onHeard }: PlayerProps) {
  if (source === undefined)
    return (
      <Notice tone="care">
        {media.kind === 'document' ? '文件' : '录音录像'}暂时打不开，可以先读下面的文字。
      </Notice>
    )
  if (media.kind === 'document') return <OpenDocument name={media.name} source={source} />
  if (media.kind === 'audio')
    return (
      <AudioControls
        track={{ contentId, title, issuer, source }}
        durationSeconds={media.durationSeconds}
        startAt={startAt}
        onHeard={onHeard}
      />
    )
  return <VideoPlayer title={title} source={source} startAt={startAt} onHeard={onHeard} />
}

type VideoPlayerProps = Pick<PlayerProps, 'title' | 'startAt' | 'onHeard'> & { source: string }

function VideoPlayer({ onHeard, ...video }: VideoPlayerProps) {
  const [rate, setRate] = useState<Rate>(1)
  const [failed, setFailed] = useState(false)
  const reported = useRef(video.startAt)
  const onTime = useCallback(
    (seconds: number, playing: boolean) => {
      if (playing && Math.abs(seconds - reported.current) < reportEvery) return
      if (seconds === reported.current) return
      reported.current = seconds
      onHeard?.(seconds)
    },
    [onHeard],
  )
  return (
    <View className="player">
      <VideoFrame {...video} rate={rate} onTime={onTime} onFail={() => setFailed(true)} />
      <Rates rate={rate} onChoose={setRate} />
      {failed && <Notice tone="wrong">视频暂时播放不了，请检查网络后再试；下面的文字稿可以先读。</Notice>}
    </View>
  )
}
