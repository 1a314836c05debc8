import { register } from 'tsx/cjs/api'

// Taro compiles only this folder's TypeScript; the tables that the styles come from live in src/.
register()
