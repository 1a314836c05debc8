import { Fault } from './fault'

type Bucket = { left: number; at: number }
type Rule = { burst: number; perSecond: number }

/** A person taps fast for a moment; a page asks for several things at once. */
export const PER_ACCOUNT: Rule = { burst: 120, perSecond: 4 }
/** A hall of 300 behind one address, each making some twenty unsigned calls while binding within ten minutes. */
export const PER_ADDRESS: Rule = { burst: 900, perSecond: 20 }
/** Codes that hit nothing: a hall's honest slips of the finger pass, a search through 49 bits does not. */
export const PER_GUESS: Rule = { burst: 100, perSecond: 1 / 6 }

const MOST = 50_000

const groupsOf = (part: string) => part.split(':').filter(Boolean)

/** IPv6 gives one household 2^64 addresses: they count as one. `::` stands for the groups that are zero. */
export function network(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [before = '', after] = address.split('::')
  const [first, last] = [groupsOf(before), groupsOf(after ?? '')]
  const zeros = after === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':')
}

/** Token buckets in this process's memory: each instance counts for itself. */
export function buckets() {
  const all = new Map<string, Bucket>()
  const afterOne = (key: string, rule: Rule, at: number) => {
    const old = all.get(key) ?? { left: rule.burst, at }
    const refilled = old.left + (Math.max(0, at - old.at) / 1000) * rule.perSecond
    const left = Math.min(rule.burst, refilled) - 1
    if (left < 0) throw new Fault('slow', '操作太频繁了，请稍等片刻再试。')
    return left
  }
  return {
    /** Throws `slow` when the key's bucket is empty, and takes nothing. */
    check: (key: string, rule: Rule, now: Date) => void afterOne(key, rule, now.getTime()),
    /** Takes one from the key's bucket; throws `slow` when it is empty. */
    take(key: string, rule: Rule, now: Date) {
      const at = now.getTime()
      const left = afterOne(key, rule, at)
      if (all.size >= MOST && !all.has(key)) all.delete(all.keys().next().value ?? '')
      all.set(key, { left, at })
    },
  }
}
