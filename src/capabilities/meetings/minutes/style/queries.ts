import { sql } from 'kysely'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { choicesFor } from '../../../agreement/principles/rules.ts'
import { agreementOn } from '../../../agreement/queries.ts'
import { nameOf } from '../../../people/queries.ts'
import type { Meeting } from '../../rules.ts'
import { styleOn, type MinutesStyle, type StyleChoice } from './rules.ts'

/** What a committee has chosen, the latest first. One query. */
export async function styleChoices(db: Reader, committeeId: string): Promise<StyleChoice[]> {
  const { rows } = await sql<StyleChoice>`
    select s.style, s.valid_from::text as "validFrom", ${nameOf(sql.ref('s.chosen_by'))} as "chosenBy"
    from minutes_style s where s.committee_id = ${committeeId} order by s.valid_from desc`.execute(db)
  return rows
}

/** What the agreement in force on a day says for a level; null when it says nothing. */
export async function agreedStyle(db: Reader, level: number, on: IsoDate): Promise<MinutesStyle | null> {
  return choicesFor(await agreementOn(db, on), 'minutes_style', level)[0] ?? null
}

/** How the minutes of a meeting are written. One query, two for a body that has chosen nothing. */
export async function styleOf(db: Reader, meeting: Pick<Meeting, 'committee' | 'on'>): Promise<MinutesStyle> {
  const { committee, on } = meeting
  const choices = await styleChoices(db, committee.id)
  const isChosen = choices.some(({ validFrom }) => validFrom <= on)
  return styleOn(choices, isChosen ? null : await agreedStyle(db, committee.level, on), on)
}
