import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { Card } from '../../../components/card/Card'
import { Tag } from '../../../components/card/Tag'
import { SearchBar } from '../../../components/field/SearchBar'
import { List } from '../../../components/list/List'
import { Page } from '../../../components/page/Page'
import { ReasonSheet } from '../../../components/sheet/ReasonSheet'
import { Empty } from '../../../components/state/Empty'
import { Loaded } from '../../../components/state/Loaded'
import { momentText } from '../../../lib/day'
import { useQuery } from '../../../lib/go'
import { useMarks, wayWords } from './useMarks'

definePageConfig({ navigationBarTitleText: '签到名单', onReachBottomDistance: 200 })

export default function Attendances() {
  const { id = '' } = useQuery('attendances')
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const { list, asking, setAsking, mark, unmark, busy } = useMarks(id, name)

  return (
    <Page title="签到名单">
      <SearchBar value={typed} onChange={setTyped} onDone={setName} placeholder="按姓名找人补登" />
      <Loaded loads={[list.first]} skeleton="list">
        <List
          list={list}
          keyOf={(one) => one.person}
          empty={
            <Empty
              title={name ? '名册上没有这个人' : '还没有人签到'}
              text="名册上的人都可以按姓名找到并补登。"
            />
          }
          row={(one) => (
            <Card className="gap-8">
              <View className="row">
                <View className="grow">
                  <View>{one.name}</View>
                  <View className="meta">{one.unitName}</View>
                </View>
                {one.attendance ? (
                  <Tag>{wayWords[one.attendance.way]}</Tag>
                ) : (
                  <Button
                    small
                    kind="quiet"
                    onTap={() => setAsking({ kind: 'mark', id: one.person, name: one.name })}
                  >
                    补登
                  </Button>
                )}
              </View>
              {one.attendance && (
                <View className="row">
                  <View className="meta num grow">
                    {momentText(one.attendance.at)}
                    {one.attendance.by ? `，${one.attendance.by}登记：${one.attendance.reason ?? ''}` : ''}
                  </View>
                  <Button
                    small
                    kind="plain"
                    onTap={() =>
                      one.attendance && setAsking({ kind: 'unmark', id: one.attendance.id, name: one.name })
                    }
                  >
                    作废
                  </Button>
                </View>
              )}
            </Card>
          )}
        />
      </Loaded>
      <ReasonSheet
        open={asking !== undefined}
        title={asking?.kind === 'mark' ? `为${asking.name}补登` : `作废${asking?.name ?? ''}的签到`}
        text={
          asking?.kind === 'mark'
            ? '补登与扫码效力一样，您的姓名和原因会留在凭据里。'
            : '作废后不再算数，原记录仍可查。'
        }
        verb={asking?.kind === 'mark' ? '补登' : '作废'}
        placeholder={asking?.kind === 'mark' ? '比如：手机没电，本人到场，已核对' : '比如：登错了人'}
        loading={busy}
        onReason={(reason) => void (asking?.kind === 'mark' ? mark(reason) : unmark(reason))}
        onClose={() => setAsking(undefined)}
      />
    </Page>
  )
}
