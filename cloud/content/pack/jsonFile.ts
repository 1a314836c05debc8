import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { z } from 'zod'
import { fit, lineAt, type PackFault, type Source } from './source'

const REASONS: Record<string, string> = {
  CommaExpected: '这里少一个逗号',
  ColonExpected: '这里少一个冒号',
  CloseBraceExpected: '少一个右花括号',
  CloseBracketExpected: '少一个右方括号',
  PropertyNameExpected: '这里应当是键名，前面可能多了一个逗号',
  ValueExpected: '这里少一个值',
  UnexpectedEndOfString: '字符串没有收尾',
  EndOfFileExpected: '文件末尾有多余的内容',
}

/** A key written twice would silently win over the first. */
function twice(node: Node): Node[] {
  const seen = new Set<string>()
  const here = (node.type === 'object' ? (node.children ?? []) : []).filter((property) => {
    const key = String(property.children?.[0]?.value)
    return seen.size === seen.add(key).size
  })
  return [...here, ...(node.children ?? []).flatMap(twice)]
}

/** Reads one JSON file of the pack: strictly JSON, no key twice, and of the schema's shape. */
export function readJson<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { value: T | null; faults: PackFault[]; source: Source } {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const source: Source = {
    file,
    text,
    line: (path) => {
      for (let length = path.length; tree && length > 0; length--) {
        const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[])
        if (node) return lineAt(text, node.offset)
      }
      return 1
    },
  }
  const faults = errors.map(({ error, offset }) => ({
    file,
    line: lineAt(text, offset),
    reason: REASONS[printParseErrorCode(error)] ?? '不是合法的 JSON',
  }))
  if (!tree || faults.length > 0)
    return { value: null, faults: faults.length > 0 ? faults : [{ file, line: 1, reason: '文件是空的' }], source }
  const repeated = twice(tree).map(({ offset, children }) => ({
    file,
    line: lineAt(text, offset),
    reason: `键 ${String(children?.[0]?.value)} 写了两次`,
  }))
  const fitted = fit(schema, getNodeValue(tree), source)
  return { ...fitted, faults: [...repeated, ...fitted.faults], source }
}
