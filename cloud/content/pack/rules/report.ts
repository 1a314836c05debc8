import type { PackFault, Path, Source } from '../source'

export type Report = (file: string, path: Path, reason: string) => void

/** Collects faults, each with the line on which the named value stands. */
export function reporter(sources: Map<string, Source>): { report: Report; faults: PackFault[] } {
  const faults: PackFault[] = []
  const report: Report = (file, path, reason) =>
    void faults.push({ file, line: sources.get(file)?.line(path) ?? 1, reason })
  return { report, faults }
}

/** Reports every slug of a list that an earlier one has already. */
export function unique(slugs: readonly string[], report: (index: number, slug: string) => void): void {
  slugs.forEach((slug, index) => {
    if (slugs.indexOf(slug) < index) report(index, slug)
  })
}
