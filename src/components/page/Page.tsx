import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useMe } from '../../lib/me'
import type { Load } from '../../lib/useLoad'
import type { Tab } from '../../routes'
import { Loaded, type SkeletonKind } from '../state/Loaded'
import { ConsentSheet } from './ConsentSheet'
import { NavBar } from './NavBar'
import { Paper, type PaperProps } from './Paper'
import { PrivacySheet } from './PrivacySheet'
import { TabBar } from './TabBar'
import { TrialBanner } from './TrialBanner'

interface Props extends PaperProps {
  tab?: Tab
  /** What the page shows. Until it is there, the skeleton stands; if it fails, what happened and 重试. */
  load?: Load<unknown> | readonly Load<unknown>[]
  skeleton?: SkeletonKind
  /** Words for an offline page: what still works here. */
  works?: string
  /** A bar at the foot that stays, such as the one button of a form. */
  foot?: ReactNode
  /** Drawn to the edges, for a player or a book page. */
  bare?: boolean
  /** A control at the right of the bar. */
  action?: ReactNode
  /** Can be used before today's privacy notice was agreed to: the notice itself, and withdrawing. */
  beforeConsent?: boolean
}

const noLoads: readonly Load<unknown>[] = []
const asList = (load: Props['load']): readonly Load<unknown>[] =>
  load === undefined ? noLoads : 'reload' in load ? [load] : load

/** The frame of every page: bars, sheets, and the four states a page can be in. */
export function Page(props: PropsWithChildren<Props>) {
  const { title, tab, night, className = '', foot, bare, action, beforeConsent } = props
  const { me } = useMe()
  return (
    <Paper title={title} night={night} className={tab ? `page-tabbed ${className}` : className}>
      <NavBar title={title} bare={tab !== undefined} action={action} />
      {me?.trial && <TrialBanner />}
      <View className={bare ? 'page-bare' : 'page-body'}>
        <Loaded loads={asList(props.load)} skeleton={props.skeleton ?? 'list'} works={props.works}>
          {props.children}
        </Loaded>
      </View>
      {foot && <View className="page-foot">{foot}</View>}
      {tab && <TabBar tab={tab} />}
      <PrivacySheet />
      {!beforeConsent && <ConsentSheet />}
    </Paper>
  )
}
