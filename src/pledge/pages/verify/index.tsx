import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { TextField } from '../../../components/field/TextField'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { FileCheck, FileWords } from './FileCheck'
import { Result } from './Result'
import { useFile, useVerify } from './useVerify'
import './verify.scss'

definePageConfig({ navigationBarTitleText: '核验' })

const canScan = process.env.TARO_ENV === 'weapp'

const Scan = ({ onTap }: { onTap: () => void }) => (
  <Button className="gap-16" kind="quiet" onTap={onTap}>
    扫证书上的码
  </Button>
)

export default function VerifyPage() {
  const { s } = useQuery('verify')
  const asking = useVerify(s)
  const { serial, type, scan, verified, error, busy } = asking
  const file = useFile(asking)
  const verify = () => {
    file.forget()
    void asking.verify()
  }
  return (
    <Page title="核验" beforeConsent>
      <View className="second">
        凭证书上的编号核验承诺书和结业证书，不用登录。只核真伪，不显示全文和笔迹。
      </View>
      {canScan && <Scan onTap={() => void scan()} />}
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
          onDone={verify}
        />
      </View>
      <Button className="gap-12" loading={busy} onTap={verify}>
        核验
      </Button>
      {file.verdict && <FileWords verdict={file.verdict} />}
      {verified && <Result {...verified} />}
      <FileCheck busy={file.busy} onFile={(one) => void file.check(one)} />
    </Page>
  )
}
