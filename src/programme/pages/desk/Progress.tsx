import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Row } from '../../../components/list/Row'
import { go } from '../../../lib/go'

type Programmes = Output<'programme.list'>['items']

/** Who has done what: a course's units, or one person by name. */
export function Progress({ programmes }: { programmes: Programmes }) {
  return (
    <>
      <SectionHead title="谁做了什么" />
      <Card className="card-lines">
        {programmes.map(({ slug, title, audience }) => (
          <Row
            key={slug}
            picture="book"
            title={title}
            text={`${audience} · 各单位进度与登记`}
            onTap={() => go('units', { programme: slug })}
          />
        ))}
        <Row picture="home" title="家庭助廉" text="各单位的人数，没有姓名" onTap={() => go('familyCounts')} />
        <Row
          picture="search"
          title="按姓名找人"
          text="看每一步的凭据，登记线下完成的"
          onTap={() => go('lines', {})}
        />
      </Card>
    </>
  )
}
