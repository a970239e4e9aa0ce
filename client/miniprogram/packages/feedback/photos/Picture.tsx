import { Image } from '@tarojs/components'

interface PictureProps {
  address: string
  /** What a screen reader says. */
  name: string
  className: string
  /** Fills its frame and is cut where it is larger; otherwise it is shown whole. */
  fills?: boolean
}

/** A photo, with its name for whoever can't see it. */
export function Picture({ address, name, className, fills = false }: PictureProps) {
  return (
    <Image
      className={className}
      src={address}
      mode={fills ? 'aspectFill' : 'widthFix'}
      aria-label={name}
      {...(process.env.TARO_ENV === 'h5' && { nativeProps: { alt: name } })}
    />
  )
}
