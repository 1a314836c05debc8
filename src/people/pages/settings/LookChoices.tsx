import { View } from '@tarojs/components'
import { SectionHead } from '../../../components/card/SectionHead'
import { Choice } from '../../../components/field/Choice'
import { chooseScale, chooseTheme, useLook } from '../../../lib/look'
import { scales, type Scale, type Theme } from '../../../lib/tokens'

type ScaleWord = 'system' | '0' | '1' | '2'
const sizes: { value: ScaleWord; word: string }[] = [
  { value: 'system', word: '随系统' },
  ...scales.map((scale, index) => ({ value: String(index) as ScaleWord, word: scale.name })),
]
const themes: { value: Theme | 'system'; word: string }[] = [
  { value: 'system', word: '随系统' },
  { value: 'light', word: '浅色' },
  { value: 'dark', word: '深色' },
]

/** How large the letters are, and whether the paper is light or dark. */
export function LookChoices() {
  const { scaleChoice, themeChoice } = useLook()
  return (
    <>
      <SectionHead title="字号" />
      <Choice
        label="字号"
        options={sizes}
        value={String(scaleChoice) as ScaleWord}
        onChange={(value) => chooseScale(value === 'system' ? 'system' : (Number(value) as Scale))}
      />
      <View className="meta gap-8">关怀模式字更大、按钮更高，每屏的事更少。</View>
      <SectionHead title="深浅" />
      <Choice label="深浅" options={themes} value={themeChoice} onChange={chooseTheme} />
    </>
  )
}
