/** Those who are told of a change; `listen` answers with the way to be told no more. */
export function listeners<A extends unknown[] = []>() {
  const all = new Set<(...what: A) => void>()
  return {
    tell: (...what: A): void => {
      for (const listener of all) listener(...what)
    },
    listen: (listener: (...what: A) => void): (() => void) => {
      all.add(listener)
      return () => {
        all.delete(listener)
      }
    },
  }
}
