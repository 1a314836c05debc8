/**
 * The address that is asking. X-Forwarded-For is believed only for as many proxies as the deployment has
 * in front of it: each appends the address it saw, so the right one is counted from the end.
 */
export function addressOf(peer: string | undefined, forwarded: string | undefined, proxies: number): string {
  const hops = (forwarded ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  return (proxies > 0 && hops.at(-proxies)) || peer || 'unknown'
}
