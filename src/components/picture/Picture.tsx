import { View } from '@tarojs/components'
import type { Shape } from './shapes'

interface Props {
  name: Shape
  /** Real pixels; without it the picture is as tall as the letters around it. */
  size?: number
  width?: number
  className?: string
  /** What it says to someone who does not see it; without it the picture is an ornament. */
  label?: string
}

/** A picture of the project's own set, in the colour of the text around it. */
export function Picture({ name, size, width, className = '', label }: Props) {
  const style = size === undefined ? '' : `width:${width ?? size}px;height:${size}px`
  return (
    <View
      className={`pic pic-${name} ${className}`}
      style={style}
      role={label ? 'img' : undefined}
      ariaRole={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    />
  )
}
