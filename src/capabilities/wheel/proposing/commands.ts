import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import type { Result } from '../../../platform/result.ts'
import { addItem, type AgendaChange } from '../../meetings/agenda/commands.ts'
import type { AgendaSource } from '../../meetings/agenda/proposal/queries.ts'
import { bodyYear } from '../following/queries.ts'
import type { Followed } from '../following/rules.ts'
import { messages, sayMonths } from '../messages.ts'
import { hrefOf } from '../revisions/paths.ts'
import type { Occurrence } from '../rules.ts'

/** Whether an occurrence is to come before a meeting and nobody has put it on an agenda. */
const isFor = (meetingId: string) => (one: Followed) =>
  one.state === 'coming' && !one.isPlaced && one.meetingId === meetingId

/** What the annual wheel has for a meeting: the items that belong to it and are on no agenda yet. */
export const wheelSource: AgendaSource = async (db, { actor, meeting, now }) => {
  const year = Number(meeting.on.slice(0, 4))
  const found = await bodyYear(db, { year, committeeId: meeting.committee.id }, now)
  return (found?.followed ?? []).filter(isFor(meeting.id)).map(({ occurrence, isLate }) => {
    const { item, months } = occurrence
    const say = (lang: 'da' | 'en') => {
      const t = messages[lang]
      const because = item.citation === '' ? t.sources[item.source] : item.citation
      return t.proposed(sayMonths(months, lang), because, isLate)
    }
    return {
      key: `wheel:${item.id}`,
      group: 'wheel',
      title: item.content.title,
      minutes: item.content.minutes,
      said: { da: say('da'), en: say('en') },
      href: hrefOf(item),
      isTicked: true,
      postponable: null,
      take: (tx) => placeOccurrence(tx, actor, { meetingId: meeting.id, occurrence }, now),
    }
  })
}

/**
 * Puts an item of the wheel on an agenda, as its template says, and remembers whose year it is. Who prepares it presents it,
 * unless the template names somebody. Records wheel_item_placed.
 */
export async function placeOccurrence(
  tx: Writer,
  actor: Actor,
  { meetingId, occurrence }: { readonly meetingId: string; readonly occurrence: Occurrence },
  now: Date,
): Promise<Result<AgendaChange>> {
  const { item, body, year, prepares } = occurrence
  const content = { ...item.content, presenter: item.content.presenter === '' ? prepares : item.content.presenter }
  const added = await addItem(tx, actor, { meetingId, content }, now)
  if (!added.ok || added.value.itemId === null) return added
  const { itemId } = added.value
  await tx
    .insertInto('wheel_placement')
    .values({
      agenda_item_id: itemId,
      wheel_item_id: item.isRevision ? null : item.id,
      guideline_id: item.isRevision ? item.id : null,
      committee_id: body.id,
      year,
      placed_by: actor.personId,
      placed_at: now,
    })
    .execute()
  const data = { meetingId, itemId, year }
  await record(tx, actor, now, {
    name: 'wheel_item_placed',
    subject: { kind: item.isRevision ? 'guideline' : 'wheel_item', id: item.id },
    committeeId: body.id,
    data,
  })
  return added
}
