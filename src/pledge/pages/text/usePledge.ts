import { useEffect, useMemo, useState } from 'react'
import type { Output } from '../../../../contract/index'
import { keepSign, keptSign } from '../../../features/pledge/keptSigns'
import { usePlace } from '../../../features/study/usePlace'
import { useEvery } from '../../../features/study/useEvery'
import { asLoad, useMe } from '../../../lib/me'
import type { KeptSign } from '../../../lib/storage'
import { useLoad, type Load } from '../../../lib/useLoad'
import { useOwner } from '../../../lib/useOwner'

export type Opened = Output<'pledge.open'>
export type PledgeText = Opened['text']

export interface Pledge {
  load: readonly Load<unknown>[]
  text: PledgeText | undefined
  /** Laid open for this person; undefined for a visitor. */
  opened: Opened | undefined
  /** What one does with it: sign it, only read it, or just look. */
  kind: 'sign' | 'read' | 'look'
  /** It belongs to the family programme: signing is everyone's free choice, and no reason is asked. */
  family: boolean
  ended: boolean
  /** Articles that have not been on the screen yet. */
  articlesLeft: number
  /** Seconds that the server still waits for. */
  secondsLeft: number
  kept: KeptSign | undefined
  reload: () => Promise<void>
}

/** What the courses say of this text. */
function useUse(slug: string | undefined, asks: boolean) {
  const load = useLoad('programme.mine', asks ? {} : null)
  const uses = (load.data?.courses ?? []).flatMap((course) =>
    course.steps
      .filter((step) => step.pledge?.slug === slug)
      .map(({ kind }) => ({ kind, family: course.family })),
  )
  const signed = uses.find(({ kind }) => kind === 'pledge')
  return {
    load,
    kind: signed ? 'sign' : uses[0] ? 'read' : 'look',
    family: uses.some(({ family }) => family),
  } as const
}

/** Counted by the server's clock from its last word, so that a tab out of sight counts as well. */
function useSecondsLeft(opened: Opened | undefined): number {
  const said = useMemo(() => ({ opened, at: Date.now() }), [opened])
  const left = () =>
    opened
      ? Math.max(0, Math.ceil(opened.text.minSeconds - opened.openSeconds - (Date.now() - said.at) / 1000))
      : 0
  const [, tick] = useState(0)
  useEvery(1000, left() > 0, () => tick((n) => n + 1))
  return left()
}

/** Whether the last line has been on the screen: now, or before in this draft. */
function useEnd(opened: Opened | undefined, event: string | undefined) {
  const whose = useOwner()
  const { draft, text } = opened ?? {}
  const [seen, setSeen] = useState({ draft, paragraph: 0, end: false })
  const kept = text && keptSign(text.slug, whose)
  const mine = kept?.draft === draft ? kept : undefined
  const ended = (seen.draft === draft && seen.end) || (mine?.end ?? false)

  usePlace(
    text !== undefined,
    () => undefined,
    ({ paragraph, end }) =>
      setSeen((old) => ({
        draft,
        paragraph: Math.max(paragraph, old.draft === draft ? old.paragraph : 0),
        end: end || (old.draft === draft && old.end),
      })),
  )
  useEffect(() => {
    if (!ended || !draft || !text) return
    const { slug, title } = text
    // Another draft's strokes stood under another version: they are not carried over.
    const before = mine ?? { strokes: [], handed: false }
    // What is on its way stays as it was confirmed.
    if (mine?.handed) return
    if (!mine?.end || mine.event !== event)
      keepSign({ ...before, slug, title, draft, end: true, event }, whose)
  }, [ended, draft, text, mine, event, whose])
  const articles = text?.articles.length ?? 0
  const articlesLeft = ended ? 0 : Math.max(1, articles - Math.min(articles, seen.paragraph))
  return { ended, articlesLeft, kept: mine }
}

/** A text before its reader: how far it has been read, what is still missing, what stands signed. */
export function usePledge(slug: string | undefined, event: string | undefined): Pledge {
  const { me, error } = useMe()
  const known = me?.person !== undefined && me.person !== null
  const laid = useLoad('pledge.open', known && slug ? { slug } : null)
  const shown = useLoad('pledge.text', me && !known && slug ? { slug } : null)
  const use = useUse(slug, known)
  const opened = laid.data
  const secondsLeft = useSecondsLeft(opened)
  const end = useEnd(opened, event)
  return {
    load: me ? (known ? [laid, use.load] : [shown]) : [asLoad({ me, error })],
    text: opened?.text ?? shown.data,
    opened,
    kind: event ? 'sign' : use.kind,
    family: use.family,
    secondsLeft,
    ...end,
    reload: laid.reload,
  }
}
