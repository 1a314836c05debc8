import { useLoad, type Load } from '../lib/useLoad'

/** The asked programme, else the first published one; `load` is what that question waits for. */
export function useProgramme(asked: string | undefined): {
  programme: string | undefined
  load: readonly Load<unknown>[]
} {
  const list = useLoad('programme.list', asked ? null : {})
  return { programme: asked ?? list.data?.items[0]?.slug, load: asked ? [] : [list] }
}
