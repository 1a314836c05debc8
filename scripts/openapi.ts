import { z } from 'zod'
import { contract } from '../contract'
import type { Call } from '../contract/call'
import { CODES, ROLES } from '../contract/limits'
import { STATUS } from '../cloud/host/api'

type Schema = Record<string, unknown>

const DOMAINS = { people: '人员', content: '内容', programme: '课程', study: '学习', event: '大会' }

// OpenAPI 3.1 speaks JSON Schema 2020-12 and names the dialect once for the document.
function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'throw',
  })
  return schema
}

const json = (schema: Schema) => ({ 'application/json': { schema } })

const refused = [...new Set<number>([...Object.values(STATUS), 413])].sort()

const refusals = Object.fromEntries(
  refused.map((status) => {
    const codes = CODES.filter((code) => STATUS[code] === status).join(', ') || 'input'
    return [
      `Refused${status}`,
      { description: codes, content: json({ $ref: '#/components/schemas/Refusal' }) },
    ]
  }),
)

const refusalRefs = Object.fromEntries(
  refused.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }]),
)

function operation(action: string, { role, audited, input, output }: Call) {
  const done = {
    type: 'object',
    properties: { ok: { const: true }, data: schemaOf(output, 'output') },
    required: ['ok', 'data'],
  }
  return {
    operationId: action,
    tags: action.split('.').slice(0, 1),
    'x-role': role,
    ...(audited && { 'x-audited': true }),
    security: role === 'guest' ? [{}, { session: [] }] : [{ session: [] }],
    requestBody: { required: true, content: json(schemaOf(input, 'input')) },
    responses: { 200: { description: 'ok', content: json(done) }, ...refusalRefs },
  }
}

const refusal = {
  type: 'object',
  properties: {
    ok: { const: false },
    code: { enum: CODES },
    message: { type: 'string', description: '可直接显示给人看的说明' },
    requestId: { type: 'string' },
  },
  required: ['ok', 'code', 'message', 'requestId'],
}

/** The OpenAPI 3.1 description of every call, made from the contract. */
export function openapi() {
  const paths = Object.entries<Call>(contract).map(
    ([action, call]) => [`/api/${action}`, { post: operation(action, call) }] as const,
  )
  return {
    openapi: '3.1.0',
    info: {
      title: '清风第一课',
      version: '1',
      description: `每个调用都是 POST /api/<动作>，输入输出都是 JSON。x-role 是至少需要的角色（${ROLES.join('、')}）。`,
    },
    tags: Object.entries(DOMAINS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Refusal: refusal },
      responses: refusals,
      securitySchemes: { session: { type: 'http', scheme: 'bearer', description: '登录后得到的会话令牌' } },
    },
  }
}

/** The text of docs/openapi.json. */
export const openapiText = () => `${JSON.stringify(openapi(), null, 2)}\n`
