import { useLoad } from '../lib/useLoad'

/** The asked programme, else the first published one. */
export function useProgramme(asked: string | undefined): string | undefined {
  const { data } = useLoad('programme.list', asked ? null : {})
  return asked ?? data?.items[0]?.slug
}
