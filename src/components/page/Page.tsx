import { useEffect, type PropsWithChildren, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { paintPage, useLook } from '../../lib/look'
import { useMe } from '../../lib/me'
import type { Load } from '../../lib/useLoad'
import type { Tab } from '../../routes'
import { Loaded, type SkeletonKind } from '../state/Loaded'
import { ConsentSheet } from './ConsentSheet'
import { NavBar } from './NavBar'
import { PrivacySheet } from './PrivacySheet'
import { TabBar } from './TabBar'
import { TrialBanner } from './TrialBanner'
import './page.scss'

interface Props {
  /** Stands in the bar; a tab page without one draws its own head. */
  title?: string
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
  /** Always dark: the player, the hall's screen. */
  night?: boolean
  /** A control at the right of the bar. */
  action?: ReactNode
  /** Can be used before today's privacy notice was agreed to: the notice itself, and withdrawing. */
  beforeConsent?: boolean
  className?: string
}

const noLoads: readonly Load<unknown>[] = []
const asList = (load: Props['load']): readonly Load<unknown>[] =>
  load === undefined ? noLoads : 'reload' in load ? [load] : load

/** The frame of every page: bars, theme and scale, and the four states a page can be in. */
export function Page(props: PropsWithChildren<Props>) {
  const {
    title,
    tab,
    load,
    skeleton = 'list',
    works,
    foot,
    bare,
    night,
    action,
    beforeConsent,
    className = '',
    children,
  } = props
  const look = useLook()
  const { me } = useMe()

  useDidShow(paintPage)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: title ?? '清风第一课' })
  }, [title])

  const classes = [
    'page-root',
    `theme-${night ? 'dark' : look.theme}`,
    `scale-${look.scale}`,
    tab ? 'page-tabbed' : '',
    className,
  ]
  return (
    <View className={classes.filter(Boolean).join(' ')}>
      <NavBar title={title} bare={tab !== undefined} action={action} />
      {me?.trial && <TrialBanner />}
      <View className={bare ? 'page-bare' : 'page-body'}>
        <Loaded loads={asList(load)} skeleton={skeleton} works={works}>
          {children}
        </Loaded>
      </View>
      {foot && <View className="page-foot">{foot}</View>}
      {tab && <TabBar tab={tab} />}
      <PrivacySheet />
      {!beforeConsent && <ConsentSheet />}
    </View>
  )
}
