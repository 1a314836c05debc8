import { z } from 'zod'
import { Fault } from './fault'

type DatabaseError = { code: string; constraint?: unknown; message?: unknown }

// Drizzle wraps what the driver threw; both drivers carry the five-character SQLSTATE.
function databaseError(error: unknown): DatabaseError | null {
  for (
    let inner = error;
    typeof inner === 'object' && inner !== null;
    inner = 'cause' in inner ? inner.cause : null
  )
    if ('code' in inner && typeof inner.code === 'string' && /^[0-9A-Z]{5}$/.test(inner.code)) {
      const { code, constraint, message } = inner as DatabaseError
      // Classes 22 and 23 quote the value that offended.
      return /^2[23]/.test(code) ? { code, constraint } : { code, constraint, message }
    }
  return null
}

/** The rules that the database holds, in words (SQLSTATE, PostgreSQL documentation, appendix A). */
const RULES: Record<string, Fault> = {
  '23505': new Fault('conflict', '同样的内容已经有了，请刷新后查看。'),
  '23503': new Fault('missing', '没有找到相关的内容，可能已经不在了。'),
  '23514': new Fault('conflict', '这样填写前后不一致，请检查后再试。'),
  '23P01': new Fault('conflict', '与已有的安排冲突，请换一个再试。'),
  '40001': new Fault('conflict', '同时有别人在改这一处，请再试一次。'),
  '40P01': new Fault('conflict', '同时有别人在改这一处，请再试一次。'),
  '22003': new Fault('input', '数字超出了范围，请检查后再试。'),
  '22007': new Fault('input', '日期填得不对，请检查后再试。'),
  '22008': new Fault('input', '日期填得不对，请检查后再试。'),
}

/** The fault an error means: itself when thrown on purpose, a database's rule in words, else none. */
export function faultOf(error: unknown): Fault | null {
  if (error instanceof Fault) return error
  return RULES[databaseError(error)?.code ?? ''] ?? null
}

const frames = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/** What of an error is logged: where and which, never the values a person typed. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (error instanceof z.ZodError)
    return {
      kind: 'output',
      issues: error.issues.map(({ code, path }) => ({ code, path })),
      stack: frames(error.stack),
    }
  const database = databaseError(error)
  if (!(error instanceof Error) && !database) return { kind: typeof error }
  const { name = 'Error', stack, message = '' } = error as Partial<Error>
  if (database)
    return {
      kind: name,
      ...database,
      query: 'query' in Object(error) ? Object(error).query : undefined,
      stack: frames(stack),
    }
  return {
    kind: name,
    // A query that never reached the database names its values after its text.
    message: message
      .replace(/\nparams:[^]*/, '')
      .replace(/[\u3400-\u9fff]+/g, '…')
      .slice(0, 300),
    stack: frames(stack),
  }
}
