import { sql } from 'drizzle-orm'
import type { Output } from '../../contract'
import { request } from '../db/schema/people'

type Request = Output<'people.ask'>

export const requestFields = {
  id: request.id,
  kind: sql<Request['kind']>`${request.kind}`,
  text: request.text,
  at: request.at,
  dueOn: request.dueOn,
  answer: request.answer,
  answeredAt: request.answeredAt,
}

type Row = Omit<Request, 'at' | 'answeredAt'> & { at: Date; answeredAt: Date | null }

/** A request as it travels. */
export const shownRequest = ({ id, kind, text, at, dueOn, answer, answeredAt }: Row): Request => ({
  id,
  kind,
  text,
  at: at.toISOString(),
  dueOn,
  answer,
  answeredAt: answeredAt?.toISOString() ?? null,
})
