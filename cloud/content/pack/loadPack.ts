import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { film, law, letter, pledge, reader, story, type Film } from '../../../contract/pack'
import { outline, programmes } from '../../../contract/packProgrammes'
import type { Pack } from '../../../contract/packed'
import { readCase } from './caseFile'
import { crossFaults } from './crossRules'
import { readJson } from './jsonFile'
import type { PackFault, Source } from './source'
import { sha256 } from '../../sha256'

export type Loaded = { pack: Pack | null; faults: PackFault[]; sources: Map<string, Source> }

const list = (dir: string, end: string): string[] =>
  existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith(end)).sort() : []

/** The files that stand beside a film's JSON, by name, with their SHA-256. */
function mediaOf(dir: string, films: Film[]): Record<string, string> {
  const names = films.flatMap(({ slug }) => [`${slug}.mp4`, `${slug}.vtt`, `${slug}.jpg`])
  const present = names.filter((name) => existsSync(join(dir, 'films', name)))
  return Object.fromEntries(
    present.map((name) => [
      name,
      sha256(readFileSync(join(dir, 'films', name))),
    ]),
  )
}

const casesIn = (dir: string) =>
  list(join(dir, 'cases'), '.md').map((name) =>
    readCase(`cases/${name}`, readFileSync(join(dir, 'cases', name), 'utf8')),
  )

/**
 * Reads and judges the content pack in `dir`. `pack` is null as soon as anything is wrong: a bad file is refused
 * whole, and with it the pack. `faults` names file, line and reason, in Chinese.
 */
export function loadPack(dir: string): Loaded {
  const faults: PackFault[] = []
  const sources = new Map<string, Source>()
  const keep = <T>(read: { value: T | null; faults: PackFault[]; source: Source }): T | null => {
    faults.push(...read.faults)
    sources.set(read.source.file, read.source)
    return read.value
  }
  const json = <T>(file: string, schema: z.ZodType<T>): T | null => {
    if (existsSync(join(dir, file))) return keep(readJson(file, readFileSync(join(dir, file), 'utf8'), schema))
    faults.push({ file, line: 1, reason: '没有这个文件' })
    return null
  }
  const cases = casesIn(dir).map((read) => keep(read))
  const films = list(join(dir, 'films'), '.json').map((name) => json(`films/${name}`, film))
  const readers = json('readers.json', z.array(reader))
  const stories = json('stories.json', z.array(story))
  const laws = json('laws.json', z.array(law))
  const courses = json('programmes.json', programmes)
  const outlines = json('outlines.json', z.array(outline))
  const pledges = json('pledges.json', z.array(pledge))
  const letters = json('letters.json', z.array(letter).min(1))
  if (faults.length > 0 || !readers || !stories || !laws || !courses || !outlines || !pledges || !letters)
    return { pack: null, faults, sources }
  const whole = films.filter((item) => item !== null)
  const pack: Pack = {
    ...{ cases: cases.filter((item) => item !== null), readers, stories, laws },
    films: whole,
    programmes: courses.programmes,
    outlines,
    pledges,
    letters,
    circles: courses.circles,
    media: mediaOf(dir, whole),
  }
  const crossed = crossFaults(pack, courses, sources)
  return { pack: crossed.length > 0 ? null : pack, faults: crossed, sources }
}
