import type { z } from 'zod'
import { zhCN } from 'zod/locales'

/** Something wrong in a file of the pack. */
export type PackFault = { file: string; line: number; reason: string }

export type Path = readonly PropertyKey[]

/** A file that was read: its text, and on which line a value of it stands. */
export type Source = { file: string; text: string; line: (path: Path) => number }

/** The pack is refused whole; `faults` says where and why. */
export class PackRefused extends Error {
  constructor(readonly faults: PackFault[]) {
    super(faults.map(({ file, line, reason }) => `${file}:${line} ${reason}`).join('\n'))
  }
}

const { localeError } = zhCN()

const named = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, '')

/** Parses by the schema; what does not fit becomes faults with their lines, in Chinese. */
export function fit<T>(schema: z.ZodType<T>, value: unknown, source: Source): { value: T | null; faults: PackFault[] } {
  const parsed = schema.safeParse(value, { error: localeError })
  if (parsed.success) return { value: parsed.data, faults: [] }
  const faults = parsed.error.issues.map(({ path, message }) => ({
    file: source.file,
    line: source.line(path),
    reason: path.length > 0 ? `${named(path)}：${message}` : message,
  }))
  return { value: null, faults }
}

/** The line, from 1, of a character of the text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
