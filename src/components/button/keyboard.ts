interface Keys {
  tabIndex?: number
  onKeyDown?: (event: { key: string; preventDefault: () => void }) => void
}

/** Lets a keyboard reach and press what is drawn in a browser. WeChat has its own way through aria. */
export function keyboard(press: () => void): Keys {
  if (process.env.TARO_ENV !== 'h5') return {}
  return {
    tabIndex: 0,
    onKeyDown: (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }
}
