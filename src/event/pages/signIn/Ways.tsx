import { View } from '@tarojs/components'
import { Button } from '../../../components/button/Button'
import { TextField } from '../../../components/field/TextField'
import type { Signing } from './useSignIn'

const canScan = process.env.TARO_ENV === 'weapp'

/** By the scanner where there is one, or by the digits on the screen. */
export function Ways({ signing }: { signing: Signing }) {
  const { digits, setDigits, busy, error, sign, scan } = signing
  return (
    <>
      {canScan && (
        <Button className="gap-16" loading={busy} onTap={() => void scan()}>
          扫现场的二维码
        </Button>
      )}
      <View className="gap-16">
        <TextField
          label={canScan ? '或者输入屏幕上的六位数字' : '输入屏幕上的六位数字'}
          code
          large
          type="number"
          max={6}
          value={digits}
          onChange={setDigits}
          error={error}
          placeholder="六位数字"
          onDone={() => void sign({ digits })}
        />
      </View>
      <Button
        className="gap-12"
        kind={canScan ? 'quiet' : 'primary'}
        off={digits.length !== 6}
        loading={busy}
        onTap={() => void sign({ digits })}
      >
        签到
      </Button>
      <View className="meta centre gap-12">不定位，不拍照。手机不便时，请现场的组织者登记。</View>
    </>
  )
}
