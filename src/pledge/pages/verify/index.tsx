import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { TextField } from '../../../components/field/TextField'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { FileCheck } from './FileCheck'
import { Result } from './Result'
import { useVerify } from './useVerify'
import './verify.scss'

definePageConfig({ navigationBarTitleText: '核验' })

const canScan = process.env.TARO_ENV === 'weapp'

export default function VerifyPage() {
  const { s } = useQuery('verify')
  const { serial, type, verify, take, scan, verified, error, busy } = useVerify(s)
  return (
    <Page title="核验" beforeConsent>
      <View className="second">
        凭证书上的编号核验承诺书和结业证书，不用登录。只核真伪，不显示全文和笔迹。
      </View>
      {canScan && (
        <Button className="gap-16" kind="quiet" onTap={() => void scan()}>
          扫证书上的码
        </Button>
      )}
      <View className="gap-16">
        <TextField
          label="编号"
          code
          value={serial}
          onChange={type}
          max={24}
          error={error}
          hint="证书页脚的 16 位字母和数字，大小写都可以"
          placeholder="例如 7KM2-94TD-…"
          onDone={() => void verify()}
        />
      </View>
      <Button className="gap-12" loading={busy} onTap={() => void verify()}>
        核验
      </Button>
      {verified && <Result {...verified} />}
      <FileCheck onSerial={take} />
    </Page>
  )
}
