import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openapiText } from './openapi'

/** `npm run docs:api`: writes docs/openapi.json from the contract. */
writeFileSync(resolve(__dirname, '../docs/openapi.json'), openapiText())
