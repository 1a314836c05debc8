import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import { contract } from '../../contract'
import { openapi, openapiText } from '../../scripts/openapi'

test('docs/openapi.json is what the contract says now (npm run docs:api)', () => {
  expect(readFileSync(resolve(__dirname, '../../docs/openapi.json'), 'utf8')).toBe(openapiText())
})

test('every call is described, by schemas that a validator accepts', () => {
  const { paths } = openapi()
  expect(Object.keys(paths)).toEqual(Object.keys(contract).map((action) => `/api/${action}`))
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  for (const { post } of Object.values(paths)) {
    ajv.compile(post.requestBody.content['application/json'].schema)
    ajv.compile(post.responses[200].content['application/json'].schema)
  }
})
