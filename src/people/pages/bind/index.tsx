import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { PRIVACY_VERSION } from '../../../../contract/limits'
import { Button } from '../../../components/button/Button'
import { Tap } from '../../../components/button/Tap'
import { FormFault } from '../../../components/field/FormFault'
import { TextField } from '../../../components/field/TextField'
import { Tick } from '../../../components/field/Tick'
import { Page } from '../../../components/page/Page'
import { go, useQuery } from '../../../lib/go'
import { useMe } from '../../../lib/me'
import { openContract } from '../../../lib/privacy'
import { Trial } from './Trial'
import { useBind } from './useBind'

definePageConfig({ navigationBarTitleText: '绑定身份' })

export default function Bind() {
  const { code: given } = useQuery('bind')
  const { me } = useMe()
  const [code, setCode] = useState(given ?? '')
  const [name, setName] = useState('')
  const [agreed, setAgreed] = useState(false)
  const { bind, busy, fault } = useBind()

  const missing = !code.trim()
    ? '请填写绑定码'
    : !name.trim()
      ? '请填写姓名'
      : !agreed
        ? '请先看过隐私说明并勾选'
        : undefined

  return (
    <Page title="绑定身份" beforeConsent>
      <View className="h2 serif">请核对是您本人</View>
      <View className="second gap-8">
        本程序给新任职干部、他们的家属和年轻干部使用。绑定码由组织者发给本人，只能用一次。
      </View>
      <View className="gap-16">
        <TextField
          label="绑定码"
          code
          value={code}
          max={20}
          onChange={setCode}
          placeholder="邀请单上的十个字符"
          error={fault.at('code')}
        />
        <TextField
          label="姓名"
          value={name}
          max={30}
          onChange={setName}
          placeholder="与名册上一致"
          error={fault.at('name')}
        />
        <Tick on={agreed} onChange={setAgreed} label="我已看过隐私说明，同意照此处理信息">
          <Text>我已看过</Text>
          <Tap className="lotus" role="link" onTap={() => go('privacy')}>
            《隐私说明》
          </Tap>
          {process.env.TARO_ENV === 'weapp' && (
            <>
              <Text>和</Text>
              <Tap className="lotus" role="link" onTap={openContract}>
                《隐私保护指引》
              </Tap>
            </>
          )}
          <Text>，同意照此处理信息</Text>
        </Tick>
      </View>
      <FormFault text={fault.form} fields={{}} />
      <Button
        className="gap-16"
        off={missing !== undefined}
        why={missing}
        loading={busy}
        onTap={() => void bind({ code, name: name.trim(), consent: PRIVACY_VERSION })}
      >
        绑定
      </Button>
      <View className="meta gap-16">
        没有绑定码，请联系组织者。不想用手机也可以，各步都能在线下完成，由本单位联络员登记。
      </View>
      {me?.trial && <Trial />}
    </Page>
  )
}
