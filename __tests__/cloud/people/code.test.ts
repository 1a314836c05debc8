import fc from 'fast-check'
import { foldCode, hashCode, newCode, shownCode } from '../../../cloud/people/code'
import { foldName } from '../../../cloud/name'
import { workdaysAfter } from '../../../cloud/people/workdays'

describe('a one-time code', () => {
  it('is taken in any case, with blanks and dashes anywhere, full width or not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', ' ', '-', '－', '　', '—')), (between) => {
        const code = newCode()
        const typed = [...shownCode(code)].map((letter, at) => `${letter}${between[at] ?? ''}`).join('')
        const wide = typed.replace(/[0-9A-Z]/g, (letter) =>
          String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
        )
        expect(foldCode(typed)).toBe(code)
        expect(foldCode(typed.toLowerCase())).toBe(code)
        expect(foldCode(wide)).toBe(code)
      }),
    )
  })

  it('holds at least 40 bits and no look-alikes', () => {
    const seen = new Set(Array.from({ length: 2000 }, newCode))
    expect(seen.size).toBe(2000)
    const letters = new Set([...seen].join(''))
    expect(Math.log2(letters.size) * 10).toBeGreaterThan(40)
    expect([...'01OIL'].filter((letter) => letters.has(letter))).toEqual([])
  })

  it('that is too short, too long or holds another letter is none', () => {
    expect(['', 'ABCDE', 'ABCDE-FGHJKM', 'ABCDE-FGHJ0', '中文中文中文中文中文'].map(foldCode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('is kept in a form that depends on the secret and the purpose', () => {
    const kept = [hashCode('a', 'invite', 'X'), hashCode('b', 'invite', 'X'), hashCode('a', 'receipt', 'X')]
    expect(new Set(kept).size).toBe(3)
  })
})

it('a name is the same with full-width letters, blanks and any of the dots', () => {
  expect(foldName(' 阿依努尔 • 买买提　')).toBe(foldName('阿依努尔·买买提'))
  expect(foldName('周明')).not.toBe(foldName('周敏'))
})

describe('fifteen working days', () => {
  it('skip weekends', () => expect(workdaysAfter('2026-11-23', 15)).toBe('2026-12-14'))
  it('skip the National Day holiday and count the Saturday worked for it', () =>
    expect(workdaysAfter('2026-09-28', 5)).toBe('2026-10-10'))
})
