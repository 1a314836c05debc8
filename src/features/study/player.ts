import Taro from '@tarojs/taro'

export interface Player {
  seek: (time: number) => void
  play: () => void
  pause: () => void
  rate: (rate: number) => void
}

const inWeapp = process.env.TARO_ENV === 'weapp'

// Taro's browser player has no rate of its own, and its methods wait for a custom element to wake.
const inner = (id: string) => document.querySelector<HTMLVideoElement>(`#${id} video`)

const quietly = (work: Promise<void> | undefined) => void work?.catch(() => undefined)

/** The player of a page by its id, the same in WeChat and in a browser. */
export function playerOf(id: string): Player {
  if (inWeapp) {
    const context = Taro.createVideoContext(id)
    return {
      seek: (time) => context.seek(time),
      play: () => context.play(),
      pause: () => context.pause(),
      rate: (rate) => context.playbackRate(rate),
    }
  }
  return {
    seek: (time) => {
      const video = inner(id)
      if (video) video.currentTime = time
    },
    // A browser may refuse to play before the person has touched the page; the button is still there.
    play: () => quietly(inner(id)?.play()),
    pause: () => inner(id)?.pause(),
    rate: (rate) => {
      const video = inner(id)
      if (video) video.playbackRate = rate
    },
  }
}
