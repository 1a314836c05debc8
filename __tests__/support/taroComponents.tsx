import type { ChangeEvent, CSSProperties, KeyboardEvent, ReactNode } from 'react'

/** Plain tags in the place of Taro's; what Taro itself draws is proved in the browser and in the weapp recorder. */
interface Given {
  [name: string]: unknown
  children?: ReactNode
  className?: string
  style?: string | CSSProperties
}

const NAMES = /^(id|className|role|tabIndex|aria-.+|on(Click|KeyDown|TouchStart|TouchMove|TouchEnd))$/

function styleOf(style: Given['style']): CSSProperties | undefined {
  if (typeof style !== 'string') return style
  const pairs = style.split(/;(?![^(]*\))/).map((pair) => pair.split(/:(.*)/s))
  return Object.fromEntries(
    pairs
      .filter(([name]) => name)
      .map(([name = '', value = '']) => [
        name.trim().replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  )
}

function attributes({ style, ...given }: Given): Record<string, unknown> {
  const kept = Object.entries(given).filter(([name, value]) => NAMES.test(name) && value !== undefined)
  return { ...Object.fromEntries(kept), style: styleOf(style) }
}

const block = (given: Given) => <div {...attributes(given)}>{given.children}</div>

export const View = block
export const Block = block
export const ScrollView = block
export const Swiper = block
export const SwiperItem = block
export const RootPortal = block
export const Picker = block
export const Label = block
export const Text = (given: Given) => <span {...attributes(given)}>{given.children}</span>
export const Image = (given: Given) => <img alt="" src={String(given.src ?? '')} {...attributes(given)} />
export const Canvas = (given: Given) => <canvas {...attributes(given)} />
export const Button = (given: Given) => (
  <button type="button" {...attributes(given)}>
    {given.children}
  </button>
)

type OnValue = (event: { detail: { value: string } }) => void
const asValue = (handler: unknown) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
  (handler as OnValue | undefined)?.({ detail: { value: event.target.value } })
const onEnter = (handler: unknown) => (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key === 'Enter')
    (handler as OnValue | undefined)?.({ detail: { value: event.currentTarget.value } })
}

const words = ({ value, placeholder, maxlength }: Given) => ({
  value: value === undefined ? undefined : String(value),
  placeholder: placeholder as string | undefined,
  maxLength: maxlength as number | undefined,
})

export const Input = (given: Given) => (
  <input
    {...attributes(given)}
    {...words(given)}
    onChange={asValue(given.onInput)}
    onKeyDown={onEnter(given.onConfirm)}
  />
)

export const Textarea = (given: Given) => (
  <textarea {...attributes(given)} {...words(given)} onChange={asValue(given.onInput)} />
)

/** Player events are sent by the test: fireEvent(video, …) with the detail that WeChat gives. */
export const Video = (given: Given) => {
  const send = (name: string) => (event: { nativeEvent: Event }) => {
    const detail = event.nativeEvent instanceof CustomEvent ? event.nativeEvent.detail : {}
    ;(given[name] as ((event: { detail: unknown }) => void) | undefined)?.({ detail })
  }
  return (
    <video
      {...attributes(given)}
      src={given.src as string | undefined}
      onTimeUpdate={send('onTimeUpdate')}
      onPlay={send('onPlay')}
      onPause={send('onPause')}
      onEnded={send('onEnded')}
      onError={send('onError')}
    />
  )
}
