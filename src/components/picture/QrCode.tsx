import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { qrPath } from './qrPath'
import './qr.scss'

interface Props {
  text: string
  /** Real pixels of the whole white square. */
  size: number
  label: string
}

function picture(text: string): string {
  const { size, path } = qrPath(text)
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'%3E%3Cpath d='${path}'/%3E%3C/svg%3E`
}

/** A code on white, in any theme: scanners want dark on light and a quiet margin of four modules. */
export function QrCode({ text, size, label }: Props) {
  const image = useMemo(() => picture(text), [text])
  return (
    <View
      className="qr"
      style={`width:${size}px;height:${size}px`}
      role="img"
      ariaRole="img"
      aria-label={label}
    >
      <View className="qr-code" style={`background-image:url("${image}")`} />
    </View>
  )
}
