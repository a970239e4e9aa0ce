import { Canvas, View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { Tappable } from '../../../components/Tappable'
import { useTask } from '../../../hooks/useTask'
import { newId } from '../../../words/newId'
import { choosePhotos } from './choose'
import { Picture } from './Picture'
import { redrawn } from './redraw'
import { surface, SURFACE_ID } from './surface'

export const MAX_PHOTOS = 3

/** A photo that is going to be sent: already drawn anew. */
export interface Photo {
  id: string
  /** Where the phone shows it from. */
  address: string
  content: Uint8Array
}

interface PhotosProps {
  photos: readonly Photo[]
  disabled?: boolean
  onChange: (photos: Photo[]) => void
}

/** Photos to go with a letter: chosen, looked at, removed. Nothing of them leaves the phone here. */
export function Photos({ photos, disabled = false, onChange }: PhotosProps) {
  const choose = useTask(async () => {
    const added = [...photos]
    for (const address of await choosePhotos(MAX_PHOTOS - photos.length)) {
      added.push({ id: newId(), address, content: await redrawn(await surface(), address) })
      onChange([...added])
    }
  })
  return (
    <View className="photos">
      <View className="photos-row">
        {photos.map((photo, at) => (
          <View key={photo.id} className="photos-one">
            <Picture className="photos-image" address={photo.address} name={`照片${at + 1}`} fills />
            <Tappable
              className="photos-remove"
              label={`去掉照片${at + 1}`}
              disabled={disabled}
              onTap={() => onChange(photos.filter(({ id }) => id !== photo.id))}
            >
              <Icon name="cross" size="small" />
            </Tappable>
          </View>
        ))}
      </View>
      {photos.length < MAX_PHOTOS && (
        <Button kind="quiet" onTap={choose.run} busy={choose.busy} disabled={disabled}>
          {photos.length === 0 ? '加照片（可以不加）' : '再加照片'}
        </Button>
      )}
      {choose.error && <Notice tone="wrong">这张照片没有加上，请换一张，或允许使用相册后再试。</Notice>}
      <View className="caption">最多 {MAX_PHOTOS} 张。照片会在手机上重画一遍，不带拍摄的时间和地点。</View>
      {process.env.TARO_ENV === 'weapp' && (
        <Canvas type="2d" id={SURFACE_ID} canvasId={SURFACE_ID} className="photos-surface" />
      )}
    </View>
  )
}
