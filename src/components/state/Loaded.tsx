import type { PropsWithChildren } from 'react'
import { momentText } from '../../lib/day'
import type { Load } from '../../lib/useLoad'
import { Banner } from './Banner'
import { Failed } from './Failed'
import { Skeleton, type SkeletonKind } from './Skeleton'

export type { SkeletonKind }

interface Props {
  loads: readonly Load<unknown>[]
  skeleton: SkeletonKind
  works?: string
}

/** Children, once everything they show is there; before that the shape of it, or what went wrong. */
export function Loaded({ loads, skeleton, works, children }: PropsWithChildren<Props>) {
  const missing = loads.filter((load) => load.data === undefined)
  const failed = missing.find((load) => load.error)
  const retry = () => loads.forEach((load) => void load.reload())

  if (failed?.error)
    return <Failed error={failed.error} works={works} loading={failed.loading} onRetry={retry} />
  if (missing.some((load) => load.loading)) return <Skeleton kind={skeleton} />
  const stale = loads.find((load) => load.stale)?.stale
  return (
    <>
      {stale && (
        <Banner picture="cloud" action="重试" onTap={retry}>
          {`网络不通，这里是${momentText(stale)} 的内容`}
        </Banner>
      )}
      {children}
    </>
  )
}
