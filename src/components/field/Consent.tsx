import { Text } from '@tarojs/components'
import { Tap } from '../button/Tap'
import { Tick } from './Tick'
import { go } from '../../lib/go'
import { openContract } from '../../lib/privacy'

interface Props {
  agreed: boolean
  onChange: (agreed: boolean) => void
}

/** The tick before binding, with the notice it speaks of; in WeChat with the official text beside it. */
export function Consent({ agreed, onChange }: Props) {
  return (
    <Tick on={agreed} onChange={onChange} label="我已看过隐私说明，同意照此处理信息">
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
  )
}
