import canonicalize from 'canonicalize'

/** RFC 8785: the one way to write a JSON value down, so that its hash can be computed again by anyone. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not a JSON value')
  return text
}
