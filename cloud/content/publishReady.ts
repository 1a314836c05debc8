import { sql } from 'drizzle-orm'
import { BUILT_KINDS } from '../../contract/limits'
import type { Db } from '../db/db'

/**
 * After an import or a confirmation: older versions give way, and readers and programmes follow what they are made
 * of. They are published when every case, film and text of theirs is, a programme only when each of its steps can be done.
 */
export async function publishReady(db: Db): Promise<void> {
  await db.execute(sql`
    with latest as (
      select distinct on (slug) slug, version from item where kind = 'reader' and state in ('draft', 'published')
      order by slug, version desc)
    update item r set state = ready.state
    from (
      select i.slug, i.version, case when bool_and(exists (
          select from item c where c.kind = 'case' and c.slug = wanted.slug and c.state = 'published'))
        then 'published' else 'draft' end as state
      from item i join latest using (slug, version), jsonb_array_elements_text(i.body -> 'cases') as wanted(slug)
      where i.kind = 'reader' group by i.slug, i.version) ready
    where r.kind = 'reader' and r.slug = ready.slug and r.version = ready.version and r.state <> ready.state`)
  // What is shown stays until a newer version is; a draft that was never shown gives way at once.
  await db.execute(sql`
    update item o set state = case o.state when 'draft' then 'dropped' else 'retired' end
    where o.state in ('draft', 'published') and exists (
      select from item n where n.kind = o.kind and n.slug = o.slug and n.version > o.version
        and (n.state = 'published' or (n.state = 'draft' and o.state = 'draft')))`)
  const built = sql.join(
    BUILT_KINDS.map((kind) => sql`${kind}`),
    sql`, `,
  )
  await db.execute(sql`
    with ready as (
      select p.slug, p.version, not exists (
        select from jsonb_array_elements(p.steps) as step
        where step ->> 'kind' not in (${built})
          or (step ->> 'kind' in ('film', 'reading', 'pledge') and step ->> 'pledge' is null
            and jsonb_array_length(step -> 'items') = 0)
          or (step ->> 'pledge' is not null and not exists (select from pledge_text t where t.slug = step ->> 'pledge'))
          or exists (
            select from jsonb_array_elements(step -> 'items') as wanted
            where not exists (
              select from item i where i.slug = wanted ->> 'slug' and i.state = 'published' and i.kind <> 'reader'
                and (i.kind = 'film') = (wanted ->> 'kind' = 'film')))) as yes
      from programme p where not exists (
        select from programme n where n.slug = p.slug and n.version > p.version))
    update programme p set state = case when ready.yes then 'published' else 'draft' end
    from ready where p.slug = ready.slug and p.version = ready.version and (p.state = 'published') <> ready.yes`)
}
