import { View } from '@tarojs/components'
import './phrases.scss'

// What fits the narrowest row of the largest letters.
const FITS = 9

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.5), 0)

/** Short clauses stay whole, so that a line breaks after a comma; among long ones that would leave holes. */
function clauses(text: string): string[] {
  const all = text.match(/[^，、]+[，、]?/g) ?? [text]
  return all.every((one) => widthOf(one) <= FITS) ? all : [text]
}

/** A line of facts that stand apart by dots; where the line breaks the dot goes, and no phrase is torn that fits. */
export function Phrases({ of }: { of: string | readonly string[] }) {
  const parts = typeof of === 'string' ? of.split(' · ') : of
  return (
    <View className="phrases">
      <View className="phrases-in">
        {parts.map((part, at) => (
          <View key={at} className="phrases-one">
            {clauses(part).map((clause, n) => (
              <View key={n} className="phrases-clause">
                {clause}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}
