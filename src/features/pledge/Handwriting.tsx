import { useMemo } from 'react'
import { View } from '@tarojs/components'
import type { Stroke } from '../../../contract/mark'
import { inkBox, inkPaths } from './ink'
import './handwriting.scss'

interface Props {
  strokes: Stroke[]
  className?: string
}

function picture(strokes: Stroke[]): string {
  const { x, y, width, height } = inkBox(strokes)
  const paths = inkPaths(strokes).map((one) => `%3Cpath stroke-width='${one.width}' d='${one.d}'/%3E`)
  const frame = `viewBox='${x} ${y} ${width} ${height}' fill='none' stroke='black' stroke-linecap='round'`
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' ${frame}%3E${paths.join('')}%3C/svg%3E`
}

/** A name as it was written, as large as its place allows, in the colour of the text around it. */
export function Handwriting({ strokes, className = '' }: Props) {
  const image = useMemo(() => picture(strokes), [strokes])
  return (
    <View
      className={`handwriting ${className}`}
      style={`-webkit-mask-image:url("${image}")`}
      role="img"
      ariaRole="img"
      aria-label="手写签名"
    />
  )
}
