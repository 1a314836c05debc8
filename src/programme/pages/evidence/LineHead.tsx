import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Phrases } from '../../../components/card/Phrases'
import { Tag } from '../../../components/card/Tag'
import { Banner } from '../../../components/state/Banner'
import { dateText, dueLine } from '../../../lib/day'

/** Whose line this is, how it stands against its day, and what the person objects to. */
export function LineHead({ line }: { line: Output<'programme.evidence'> }) {
  return (
    <>
      <View className="row">
        <View className="h2 serif grow">{line.name}</View>
        {line.overdue && <Tag kind="seal">已过期限</Tag>}
      </View>
      <View className="second">
        <Phrases of={[line.unitName, line.position]} />
      </View>
      <View className="meta num evidence-due">
        <Phrases
          of={`${line.doneOn ? `${dateText(line.doneOn)}全部完成` : dueLine(line.dueOn)} · ${dateText(line.startsOn)}开始`}
        />
      </View>
      {line.objection && (
        <View className="evidence-objection">
          <Banner warn picture="talk">
            本人对谈话登记有不同意见：{line.objection}
          </Banner>
        </View>
      )}
    </>
  )
}
