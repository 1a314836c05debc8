import { join } from 'node:path'
import { loadPack } from '../../cloud/content/pack/loadPack'
import { notices } from '../../cloud/content/pack/notices'

/**
 * `npm run content:check [DIR]`: judges the content pack (default `content/`). Prints every fault as
 * `file:line reason`, then what is to be known about drafts and laws; exit code 1 when there is a fault.
 */
export function check(dir: string, print: (line: string) => void): number {
  const { pack, faults, sources } = loadPack(dir)
  for (const { file, line, reason } of faults) print(`${file}:${line}  ${reason}`)
  if (!pack) {
    print(`发现 ${faults.length} 处错误，内容包不能导入。`)
    return 1
  }
  for (const notice of notices(pack, sources)) print(notice)
  const { cases, readers, films, stories, laws, programmes } = pack
  const articles = laws.reduce((count, law) => count + law.articles.length, 0)
  print(
    `没有错误：案例 ${cases.length}，读本 ${readers.length}，影片 ${films.length}，故事 ${stories.length}，` +
      `规定 ${laws.length} 部 ${articles} 条，课程 ${programmes.length}。`,
  )
  return 0
}

if (require.main === module)
  process.exitCode = check(process.argv[2] ?? join(__dirname, '../../content'), console.log)
