import { addMonths, type IsoDate } from '../../../platform/clock/dates.ts'

/*
 * What the framework agreement says of how guidelines end, by edition: another round of negotiation is another line, and
 * what was given notice of before stays as it was.
 */

export interface GuidelineLaw {
  /** The notice of a may-guideline, in calendar months. */
  readonly noticeMonths: number
  /** The clause about each kind of guideline. */
  readonly clauses: Readonly<Record<'procedure' | 'must' | 'may', string>>
}

/** Source: fho.dk/med/information-og-droeftelse-2/retningslinjer, puf.dk/retningslinjer-kommuner. Editions that nobody has read are not here. */
const editions: readonly (GuidelineLaw & { readonly validFrom: string })[] = [
  {
    validFrom: '2015-01-01',
    noticeMonths: 3,
    clauses: {
      procedure: 'MED-rammeaftalen § 8, stk. 3',
      must: 'MED-rammeaftalen § 8 og bilag 2',
      may: 'MED-rammeaftalen § 8',
    },
  },
]

/** The edition in force on a day; the oldest one known for a day before it. */
export function guidelineLaw(on: IsoDate, known = editions): GuidelineLaw {
  const found = known.findLast(({ validFrom }) => validFrom <= on) ?? known[0]
  if (!found) throw new Error('no edition of the framework agreement is known')
  return found
}

/**
 * The last day on which a may-guideline holds: the months of notice after the day it was given, on the same date, or on the
 * last day of a month that has no such date. Calendar months: no day is moved for weekends or holidays (§ 8).
 */
export const lastDayAfterNotice = (givenOn: IsoDate, law: GuidelineLaw = guidelineLaw(givenOn)): IsoDate =>
  addMonths(givenOn, law.noticeMonths)
