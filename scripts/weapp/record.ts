import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { report, type Measure } from '../report'
import { playFilm } from './film'
import { startRuntime } from './runtime'
import { visits, type Visit } from './visits'
import { openWorld, type World } from './world'
import { standIn, type Asked } from './wx'

/**
 * `npm run weapp:record`: runs dist/weapp in Node with recording stand-ins for App, Page, Component and wx and the
 * real backend behind them, opens every page of app.json, plays the film page for a minute, and counts what is
 * handed to the view. Words after `--` open only the pages whose path holds one of them. WeChat refuses a setData of more than 1 MB and grows slow far below; 64 KB is our own line.
 */
const root = path.resolve(process.env.QINGFENG_OUT || 'dist/weapp')
const MOST_BYTES = 64 * 1024

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

function declaredPages(): string[] {
  const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson
  return [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap((one) => one.pages.map((page) => `${one.root}/${page}`)),
  ]
}

const kb = (bytes: number) => Math.round((bytes / 1024) * 10) / 10

async function visitPage(world: World, visit: Visit): Promise<{ measures: Measure[]; errors: string[] }> {
  const asked: Asked = { calls: new Map(), refused: [], waiting: 0, token: visit.token ?? undefined }
  const runtime = startRuntime(root, standIn(world, asked), () => asked.waiting > 0)
  const page = await runtime.open(visit.route, visit.query)
  const largest = Math.max(0, ...page.handed.map((one) => one.bytes))
  const who = visit.who ?? 'visitor'
  const measures: Measure[] = [
    {
      name: `${visit.route} (${who}), largest setData`,
      value: kb(largest),
      unit: 'KB',
      goal: '<= 64 KB',
      pass: largest > 0 && largest <= MOST_BYTES,
    },
  ]
  if (visit.route === 'study/pages/film/index') measures.push(...(await playFilm(page)))
  page.close()
  const errors = [...runtime.errors, ...asked.refused].map((error) => `${visit.route} (${who}): ${error}`)
  return { measures, errors }
}

async function main(): Promise<void> {
  if (!existsSync(path.join(root, 'app.json')))
    throw new Error(`${root} is missing: npm run build:weapp first`)
  const world = await openWorld()
  const measures: Measure[] = []
  const errors: string[] = []
  try {
    const planned = await visits(world)
    const unvisited = declaredPages().filter((page) => !planned.some((visit) => visit.route === page))
    if (unvisited.length > 0) throw new Error(`Not visited: ${unvisited.join(', ')}`)
    const wanted = process.argv.slice(2)
    const chosen = planned.filter(
      ({ route }) => wanted.length === 0 || wanted.some((word) => route.includes(word)),
    )
    for (const visit of chosen) {
      const seen = await visitPage(world, visit)
      measures.push(...seen.measures)
      errors.push(...seen.errors)
    }
  } finally {
    await world.close()
  }
  for (const error of errors) console.error(error)
  measures.push({
    name: 'errors and refused calls while pages were open',
    value: errors.length,
    unit: '',
    goal: '0',
    pass: errors.length === 0,
  })
  if (!report('weapp', measures)) process.exitCode = 1
}

process.on('unhandledRejection', (error) => {
  console.error(error)
  process.exitCode = 1
})

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
