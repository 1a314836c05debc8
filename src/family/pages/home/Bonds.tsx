import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Tap } from '../../../components/button/Tap'
import { EndBond } from '../../EndBond'

type Bond = Output<'family.home'>['bonds'][number]

interface Props {
  bonds: readonly Bond[]
  onChange: () => Promise<void>
}

/** The way out, small and at the foot. */
export function Bonds({ bonds, onChange }: Props) {
  const [ending, setEnding] = useState<Bond>()
  return (
    <View className="gap-16">
      {bonds.map((bond) => (
        <Tap key={bond.bond} className="meta bond-end" onTap={() => setEnding(bond)}>
          {`结束与${bond.official}的绑定`}
        </Tap>
      ))}
      <EndBond
        bond={ending?.bond}
        title={`结束与${ending?.official ?? ''}的绑定`}
        onClose={() => setEnding(undefined)}
        onDone={onChange}
      >
        {`结束以后，${ending?.official ?? ''}那边不再显示您。签过的承诺书仍是您签的，在“我的”里可以看，也可以撤回。`}
      </EndBond>
    </View>
  )
}
