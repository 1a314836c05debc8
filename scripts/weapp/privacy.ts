import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { declaredApis } from './privacyApis'

/**
 * `npm run weapp:privacy`: writes docs/privacy-apis.json, the list of privacy APIs that the client really uses. The
 * same list is filled in on the platform as 用户隐私保护指引; an API that is used and not declared there is refused
 * at run time.
 */
const text = `${JSON.stringify(declaredApis(), null, 2)}\n`
mkdirSync('docs', { recursive: true })
writeFileSync(path.join('docs', 'privacy-apis.json'), text)
console.log(text)
