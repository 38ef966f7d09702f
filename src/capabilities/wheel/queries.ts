import { sql, type RawBuilder } from 'kysely'
import { isoDate, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { bodyLines } from '../committees/bodies/queries.ts'
import { isForum } from '../committees/forums/rules.ts'
import type { ItemContent } from '../meetings/agenda/rules.ts'
import type { Adaptation, WheelBody, WheelItem } from './rules.ts'
import type { WheelItemTable } from './schema.ts'

type ItemRow = Omit<WheelItemTable, 'content' | 'version' | 'written_at' | 'written_by'> & {
  content: ItemContent
  version: number
}

const day = (text: string | null): IsoDate | null => (text === null ? null : isoDate(text))

function asItem(row: ItemRow): WheelItem {
  return {
    id: row.id,
    committeeId: row.committee_id,
    templateKey: row.template_key,
    content: row.content,
    source: row.source,
    citation: row.citation,
    note: row.note,
    validFrom: day(row.valid_from),
    validTo: day(row.valid_to),
    onWheelFrom: isoDate(row.on_wheel_from),
    levels: row.levels,
    isMust: row.is_must,
    months: row.month_from === null || row.month_to === null ? null : { from: row.month_from, to: row.month_to },
    day: row.day,
    relation: row.relation && row.relation_item_id ? { kind: row.relation, itemId: row.relation_item_id } : null,
    everyYears: row.every_years,
    firstYear: row.first_year,
    leeway: row.leeway,
    prepares: row.prepares,
    version: row.version,
  }
}

async function itemsWhere(db: Reader, which: RawBuilder<unknown>): Promise<WheelItem[]> {
  const { rows } = await sql<ItemRow>`
    select i.id, i.committee_id, i.template_key, i.content, i.source, i.citation, i.note, i.valid_from, i.valid_to,
      i.on_wheel_from, i.levels, i.is_must, i.month_from, i.month_to, i.day, i.relation, i.relation_item_id, i.every_years,
      i.first_year, i.leeway, i.prepares, i.version
    from wheel_item i where ${which} order by i.id`.execute(db)
  return rows.map(asItem)
}

/** What stands on the municipality's wheel and on those of some bodies (null: of all). One query. */
export const wheelItems = (db: Reader, committeeIds: readonly string[] | null): Promise<WheelItem[]> =>
  itemsWhere(
    db,
    committeeIds === null
      ? sql`true`
      : sql`(i.committee_id is null or i.committee_id = any(${[...committeeIds]}::uuid[]))`,
  )

export async function wheelItem(db: Reader, id: string): Promise<WheelItem | null> {
  const [item] = isId(id) ? await itemsWhere(db, sql`i.id = ${id}`) : []
  return item ?? null
}

interface AdaptationRow extends Omit<Adaptation, 'months' | 'cadence'> {
  month_from: number | null
  month_to: number | null
  every_years: number | null
  first_year: number | null
}

/** How some bodies (null: all) adapt what they inherit, in all years. One query. */
export async function adaptationsOf(db: Reader, committeeIds: readonly string[] | null): Promise<Adaptation[]> {
  const which = committeeIds === null ? sql`true` : sql`a.committee_id = any(${[...committeeIds]}::uuid[])`
  const { rows } = await sql<AdaptationRow>`
    select a.id, a.wheel_item_id as "itemId", a.committee_id as "committeeId", a.from_year as "fromYear",
      a.to_year as "toYear", a.is_left_out as "isLeftOut", a.covers_branch as "coversBranch", a.month_from, a.month_to,
      a.every_years, a.first_year, a.prepares, a.reason
    from wheel_adaptation a where ${which} order by a.from_year, a.id`.execute(db)
  return rows.map(({ month_from, month_to, every_years, first_year, ...row }) => ({
    ...row,
    months: month_from === null || month_to === null ? null : { from: month_from, to: month_to },
    cadence: every_years === null || first_year === null ? null : { everyYears: every_years, firstYear: first_year },
  }))
}

/** Every committee and staff meeting of a day, by id, in the order of levels and names. One query. */
export async function wheelBodies(db: Reader, on: IsoDate): Promise<ReadonlyMap<string, WheelBody>> {
  const lines = await bodyLines(db, on)
  return new Map(
    lines.flatMap(({ id, name, kind, level, parentId }) =>
      isForum(kind) ? [] : [[id, { id, name, level, parentId }] as const],
    ),
  )
}

/** The day of a year on which the MED organisation is looked at: today, or the nearest day of another year. */
export function dayOfYear(year: number, today: IsoDate): IsoDate {
  const [first, last] = [isoDate(`${year}-01-01`), isoDate(`${year}-12-31`)]
  return today < first ? first : today > last ? last : today
}
