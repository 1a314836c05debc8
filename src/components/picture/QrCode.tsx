import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { create } from 'qrcode/lib/core/qrcode'
import './qr.scss'

interface Props {
  text: string
  /** Real pixels of the whole white square. */
  size: number
  label: string
}

// WeChat has no TextEncoder, which the library reaches for when it is given a string.
function bytes(text: string): Uint8Array {
  const binary = unescape(encodeURIComponent(text))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

function picture(text: string): string {
  const { modules } = create([{ data: bytes(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const runs: string[] = []
  for (let y = 0; y < modules.size; y++) {
    let start = -1
    for (let x = 0; x <= modules.size; x++) {
      const dark = x < modules.size && modules.data[y * modules.size + x] === 1
      if (dark && start < 0) start = x
      if (!dark && start >= 0) {
        runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`)
        start = -1
      }
    }
  }
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${modules.size} ${modules.size}' shape-rendering='crispEdges'%3E%3Cpath d='${runs.join('')}'/%3E%3C/svg%3E`
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
