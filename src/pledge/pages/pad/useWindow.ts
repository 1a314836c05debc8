import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { barSizes } from '../../../lib/bars'

interface Window {
  width: number
  height: number
  /** What the phone's own bars take; in a browser they are outside. */
  top: number
}

function measure(): Window {
  const { status, title } = barSizes()
  if (process.env.TARO_ENV === 'h5') return { width: window.innerWidth, height: window.innerHeight, top: 0 }
  const { windowWidth: width, windowHeight: height } = Taro.getWindowInfo()
  return { width, height, top: status + title }
}

/** The room there is, also after the phone was turned or a window drawn larger. */
export function useWindow(): Window {
  const [room, setRoom] = useState(measure)
  useEffect(() => {
    const look = () => setRoom(measure())
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('resize', look)
      return () => window.removeEventListener('resize', look)
    }
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return room
}
