import { sql } from 'kysely'
import type { Reader } from '../../../../platform/db/database.ts'
import { isId } from '../../../../platform/db/ids.ts'
import type { ItemTemplate, KeptTexts, TextBlock } from './rules.ts'

const blockFields = sql`json_build_object('id', b.id, 'committeeId', b.committee_id, 'name', b.name, 'text', b.text,
  'version', b.version)`
const templateFields = sql`json_build_object('id', t.id, 'committeeId', t.committee_id, 'content', t.content,
  'version', t.version)`

/** What may be put into an item of a committee: its own texts first, then those for all. null: those for all. One query. */
export async function keptTexts(db: Reader, committeeId: string | null): Promise<KeptTexts> {
  const { rows } = await sql<KeptTexts>`
    select coalesce((select json_agg(${blockFields} order by b.committee_id is null, b.name collate danish, b.id)
        from text_block b where b.committee_id is null or b.committee_id = ${committeeId}::uuid), '[]') as blocks,
      coalesce((select json_agg(${templateFields}
          order by t.committee_id is null, (t.content ->> 'title') collate danish, t.id)
        from item_template t where t.committee_id is null or t.committee_id = ${committeeId}::uuid), '[]') as templates`.execute(
    db,
  )
  return rows[0] ?? { blocks: [], templates: [] }
}

export async function textBlock(db: Reader, id: string): Promise<TextBlock | null> {
  if (!isId(id)) return null
  const { rows } = await sql<{ one: TextBlock }>`
    select ${blockFields} as one from text_block b where b.id = ${id}`.execute(db)
  return rows[0]?.one ?? null
}

export async function itemTemplate(db: Reader, id: string): Promise<ItemTemplate | null> {
  if (!isId(id)) return null
  const { rows } = await sql<{ one: ItemTemplate }>`
    select ${templateFields} as one from item_template t where t.id = ${id}`.execute(db)
  return rows[0]?.one ?? null
}
