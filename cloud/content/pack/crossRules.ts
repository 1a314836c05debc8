import type { Pack } from '../../../contract/packed'
import { caseRules, readerRules } from './rules/cases'
import { filmRules } from './rules/films'
import { programmeRules, type Courses } from './rules/programmes'
import { reporter } from './rules/report'
import { lawRules, textRules } from './rules/texts'
import type { PackFault, Source } from './source'

/** What only shows when all files are seen together. */
export function crossFaults(pack: Pack, courses: Courses, sources: Map<string, Source>): PackFault[] {
  const { report, faults } = reporter(sources)
  const files = [...sources.keys()]
  const caseFiles = files.filter((file) => file.startsWith('cases/'))
  pack.cases.forEach(({ slug }, index) => {
    if (caseFiles[index] !== `cases/${slug}.md`) report(caseFiles[index] ?? '', ['slug'], '文件名应当与 slug 相同')
  })
  caseRules(pack, report)
  readerRules(pack, report)
  filmRules(pack, files.filter((file) => file.startsWith('films/')), report)
  programmeRules(pack, courses, report)
  lawRules(pack, report)
  return [...faults, ...textRules(pack, sources)].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}
