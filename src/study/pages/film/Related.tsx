import { View } from '@tarojs/components'
import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { Row } from '../../../components/list/Row'
import { FavouriteTap } from '../../../features/content/FavouriteTap'
import { go } from '../../../lib/go'

/** The case that the film tells, and the star. */
export function Related({ film, member }: { film: Output<'content.film'>; member: boolean }) {
  const { article } = film
  return (
    <View className="gap-16">
      {article && (
        <Card className="card-lines">
          <Row
            picture="book"
            title="读片中的案例"
            text={film.fiction ? '虚构案例，人物均为化名' : undefined}
            onTap={() => go('article', { slug: article })}
          />
        </Card>
      )}
      {member && (
        <View className="centre gap-8">
          <FavouriteTap item={film} />
        </View>
      )}
    </View>
  )
}
