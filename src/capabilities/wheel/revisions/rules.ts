import { isoDate } from '../../../platform/clock/dates.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import type { Revision } from '../../guidelines/rules.ts'
import type { WheelBody, WheelItem } from '../rules.ts'
import { da as words } from './messages.ts'

/*
 * Guidelines whose day of revision comes are on the wheel of the body that agreed on them, in the year of that day alone.
 * They are kept by the guidelines and cannot be adapted: the day is changed where it is written. Their agenda item is
 * Danish, as all shipped texts are.
 */

/** A revision as an item of the wheel of its body. */
export function revisionItem({ guidelineId, title, reviseOn }: Revision, body: WheelBody): WheelItem {
  const [year, month, day] = reviseOn.split('-').map(Number) as [number, number, number]
  return {
    id: guidelineId,
    committeeId: body.id,
    templateKey: null,
    content: {
      title: words.title(title).slice(0, 200),
      kind: 'agreement',
      apsa: ['cooperation'],
      presentation: parseLight(words.presentation(title)),
      recommendation: parseLight(words.recommendation),
      presenter: '',
      minutes: 15,
      closedGround: null,
      closedUntil: null,
    },
    source: 'agreement',
    citation: words.citation,
    note: '',
    validFrom: null,
    validTo: isoDate(`${year + 1}-01-01`),
    onWheelFrom: isoDate(`${year}-01-01`),
    levels: [body.level],
    isMust: false,
    months: { from: month, to: month },
    day,
    relation: null,
    everyYears: 1,
    firstYear: null,
    leeway: 0,
    prepares: '',
    version: 1,
    isRevision: true,
  }
}
