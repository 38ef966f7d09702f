import type { IsoDate } from '../../../platform/clock/dates.ts'
import { isInForce, type Guideline } from '../rules.ts'

/*
 * What must exist: the procedures of the framework agreement § 8(3) and the guidelines that other agreements ask for
 * (annex 2), each with its clause and the days between which it holds. The list is data: HR gets the national one by a
 * button, and adds and ends lines as agreements change.
 * Words: duty (pligt: en retningslinje, der skal være), answered (opfyldt), missing (mangler).
 */

export interface Duty {
  readonly id: string
  readonly key: string | null
  readonly kind: 'procedure' | 'must'
  readonly title: string
  readonly clause: string
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
}

export type NewDuty = Omit<Duty, 'id' | 'key'>

/**
 * The national list. The municipal text counts three procedures; the regional one and some local agreements split the last
 * in two. Annex 2's letters as puf.dk gives them; B is no guideline, and F is the revision of E, which stands as a day of
 * revision. Letter I is not legible in the source, and is added by hand where it applies.
 * Sources: fho.dk/med/information-og-droeftelse-2/retningslinjer, puf.dk/retningslinjer-kommuner and
 * puf.dk/med-leksikon/opgaver-hovedudvalget-kommuner.
 */
export const nationalDuties = [
  duty('budget', 'procedure', 'Drøftelse af budgettets konsekvenser for arbejds- og personaleforhold', '§ 8, stk. 3'),
  duty('reorganisation', 'procedure', 'Drøftelse af større rationaliserings- og omstillingsprojekter', '§ 8, stk. 3'),
  duty(
    'staff_policy',
    'procedure',
    'Drøftelse af personalepolitik, herunder ligestilling, og kompetenceudvikling',
    '§ 8, stk. 3',
  ),
  duty(
    'well_being',
    'must',
    'Indhold af og opfølgning på trivselsmålinger',
    'bilag 2, A (trivselsaftalen § 3, stk. 2)',
  ),
  duty('sickness', 'must', 'Sygefraværssamtaler', 'bilag 2, C (trivselsaftalen § 7, stk. 4)'),
  duty('stress', 'must', 'Arbejdsbetinget stress', 'bilag 2, D (trivselsaftalen § 9)'),
  duty('violence', 'must', 'Vold, mobning og chikane, også fra tredjepart', 'bilag 2, E (trivselsaftalen § 10)'),
  duty('health', 'must', 'Sundhed, med konkrete initiativer', 'bilag 2, G (trivselsaftalen § 4)'),
] as const

function duty(key: string, kind: Duty['kind'], title: string, clause: string) {
  return { key, kind, title, clause: `MED-rammeaftalen ${clause}`, validFrom: null, validTo: null } as const
}

/** Half-open, as all periods; a duty without a first day holds as far back as anybody asks. */
export const holdsOn = ({ validFrom, validTo }: Pick<Duty, 'validFrom' | 'validTo'>, on: IsoDate): boolean =>
  (validFrom === null || validFrom <= on) && (validTo === null || validTo > on)

export interface DutyState<G> {
  readonly duty: Duty
  /** Those that answer it and are in force. */
  readonly answeredBy: readonly G[]
}

/** Each duty of a day with what answers it; missing where nothing in force does. Procedures first. */
export function dutyStates<G extends Pick<Guideline, 'dutyIds' | 'texts' | 'repeal'>>(
  duties: readonly Duty[],
  register: readonly G[],
  on: IsoDate,
): DutyState<G>[] {
  const inForce = register.filter((one) => isInForce(one, on))
  return duties
    .filter((one) => holdsOn(one, on))
    .toSorted((a, b) => Number(a.kind === 'must') - Number(b.kind === 'must'))
    .map((one) => ({ duty: one, answeredBy: inForce.filter(({ dutyIds }) => dutyIds.includes(one.id)) }))
}

/** Those that nothing in force answers. */
export const missingOf = <G>(states: readonly DutyState<G>[]): readonly Duty[] =>
  states.filter(({ answeredBy }) => answeredBy.length === 0).map(({ duty: one }) => one)
