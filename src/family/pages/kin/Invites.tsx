import type { Output } from '../../../../contract/index'
import { Card } from '../../../components/card/Card'
import { SectionHead } from '../../../components/card/SectionHead'
import { Row } from '../../../components/list/Row'
import { dateOf, dueText, momentText } from '../../../lib/day'

interface Props {
  invites: Output<'family.mine'>['invites']
  onOpen: (invite: string) => void
}

/** Invites that still wait for someone; a tap shows the card again. */
export function Invites({ invites, onOpen }: Props) {
  const open = invites.filter((one) => one.state === 'open')
  if (open.length === 0) return null
  return (
    <>
      <SectionHead title="发出的邀请" />
      <Card className="card-lines">
        {open.map(({ id, relation, expiresAt }) => (
          <Row
            key={id}
            picture="mail"
            title={`请${relation}`}
            text={`${momentText(expiresAt)} 前有效`}
            side={dueText(dateOf(expiresAt))}
            onTap={() => onOpen(id)}
          />
        ))}
      </Card>
    </>
  )
}
