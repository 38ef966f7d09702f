import type { ItemContent, ItemDetails } from '../capabilities/meetings/agenda/rules.ts'
import type { PlannedItem, PlannedMeeting } from './plan.ts'
import type { DemoRow } from './rows.ts'
import { yearOf, type Setting } from './setting.ts'

/** What an item says besides its texts; written for one in three of what is not there every time. */
export function detailsFor(setting: Setting, meeting: PlannedMeeting, item: PlannedItem): Pick<ItemContent, 'details'> {
  const random = setting.random(`details:${item.id}`)
  if (item.raisedBy || item.topic.levels.length === 0 || !random.chance(0.33)) return { details: {} }
  const details: ItemDetails = {
    caseNumber: `${yearOf(meeting.day)}-${random.int(10_000, 99_999)}`,
    kleNumber: '00.01.10',
    kleFacet: 'P35',
    ...(random.chance(0.4) && { occasion: 'Punktet er i udvalgets årsplan.' }),
    ...(random.chance(0.25) && { economy: 'Udgiften holdes inden for rammen.' }),
    ...(random.chance(0.2) && { strategicLink: 'Kommunens arbejdsmiljøpolitik' }),
  }
  return { details }
}

type Column =
  | 'also_kind'
  | 'is_break'
  | 'occasion'
  | 'summary'
  | 'economy'
  | 'strategic_link'
  | 'case_number'
  | 'document_number'
  | 'kle_number'
  | 'kle_facet'
  | 'guests'

export function detailColumns({ details = {} }: Pick<ItemContent, 'details'>): Pick<DemoRow<'agenda_item'>, Column> {
  return {
    also_kind: null,
    is_break: false,
    occasion: details.occasion ?? null,
    summary: null,
    economy: details.economy ?? null,
    strategic_link: details.strategicLink ?? null,
    case_number: details.caseNumber ?? null,
    document_number: null,
    kle_number: details.kleNumber ?? null,
    kle_facet: details.kleFacet ?? null,
    guests: [],
  }
}
