import { strFromU8, unzipSync } from 'fflate'

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** The numbers of a sheet's hidden rows: what cannot be seen is not imported unasked. */
export function hiddenRows(file: Buffer, sheet: number): Set<number> {
  const parts = unzipSync(file, {
    filter: ({ name }) => /^xl\/(_rels\/)?workbook|worksheets\/[^/]+\.xml$/.test(name),
  })
  const text = (path: string) => (parts[path] ? strFromU8(parts[path]) : '')
  const sheetTag = [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)][sheet]?.[0] ?? ''
  const id = attribute(sheetTag, 'r:id')
  const link = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, 'Id') === id)
  const target = (link && attribute(link, 'Target')?.replace(/^\/?(xl\/)?/, '')) ?? ''
  const rows = [...text(`xl/${target}`).matchAll(/<row\b[^>]*>/g)].map(([tag]) => tag)
  const hidden = rows.filter((tag) => ['1', 'true'].includes(attribute(tag, 'hidden') ?? ''))
  return new Set(hidden.map((tag) => Number(attribute(tag, 'r'))))
}
