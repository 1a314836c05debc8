import { View } from '@tarojs/components'
import { Card } from '../../components/card/Card'
import { Row } from '../../components/list/Row'
import { Page } from '../../components/page/Page'
import { SectionHead } from '../../components/card/SectionHead'
import { go } from '../../lib/go'
import { asLoad, useMe } from '../../lib/me'
import { Filing } from './Filing'
import { Identity } from './Identity'
import { useLookText } from './useLookText'
import './me.scss'

function Records() {
  return (
    <>
      <SectionHead title="学习" />
      <Card className="card-lines">
        <Row picture="book" title="我的课程" onTap={() => go('course')} />
        <Row picture="calendar" title="学习日历" text="只有您看得到" onTap={() => go('calendar')} />
        <Row picture="clock" title="学习记录" onTap={() => go('history')} />
        <Row picture="edit" title="我的心得" onTap={() => go('reflections')} />
        <Row picture="seal" title="我的承诺书" text="签署与证书" onTap={() => go('myPledges')} />
      </Card>
    </>
  )
}

function Family() {
  const { may } = useMe()
  return (
    <>
      <SectionHead title="家庭" />
      <Card className="card-lines">
        {may('member') && (
          <Row picture="people" title="家人" text="请家里人一起，看签了没有" onTap={() => go('kin')} />
        )}
        {may('relative') && (
          <Row picture="home" title="我的家庭页" text="作为家属参加的" onTap={() => go('family')} />
        )}
        {!may('member') && <Row picture="seal" title="我的承诺书" onTap={() => go('myPledges')} />}
      </Card>
    </>
  )
}

function Privacy() {
  return (
    <>
      <SectionHead title="隐私" />
      <Card className="card-lines">
        <Row picture="download" title="查看我的数据" onTap={() => go('myData')} />
        <Row picture="card" title="更正与删除" onTap={() => go('asks')} />
        <Row picture="shield" title="隐私说明与撤回同意" onTap={() => go('privacy')} />
      </Card>
    </>
  )
}

export default function MePage() {
  const who = useMe()
  const member = who.may('member')
  const look = useLookText()

  return (
    <Page tab="me" title="我的" load={asLoad(who)} skeleton="card">
      <Identity />
      {who.may('liaison') && (
        <Card className="card-lines gap-12">
          <Row picture="people" title="工作台" text="看进度、登记、签到" onTap={() => go('desk')} />
        </Card>
      )}
      {member && <Records />}
      {who.bound && <Family />}
      <SectionHead title="设置与帮助" />
      <Card className="card-lines">
        <Row picture="gear" title="设置" text={look} onTap={() => go('settings')} />
        <Row picture="help" title="使用帮助" onTap={() => go('help')} />
        <Row picture="mail" title="投诉建议" text="可以不留姓名" onTap={() => go('suggest')} />
        {!who.bound && <Row picture="shield" title="隐私说明" onTap={() => go('privacy')} />}
        <Row picture="scan" title="核验承诺书" text="凭证书上的编号" onTap={() => go('verify')} />
      </Card>
      {who.bound && <Privacy />}
      <View className="gap-24">
        <Filing />
      </View>
    </Page>
  )
}

definePageConfig({ navigationBarTitleText: '我的' })
