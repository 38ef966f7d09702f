import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'

/*
 * How a body writes its minutes: what was decided and little else (beslutningsreferat), or so that who was not there can
 * follow (beskrivende referat). Local agreements say either (the domain reference, § 4.2).
 * Owns: minutes style. Words: style (referatform), decisions (beslutningsreferat), descriptive (beskrivende referat).
 * A choice of the body holds from its day; before that the agreement's for its level; without either: decisions.
 */

export const minutesStyles = ['decisions', 'descriptive'] as const
export type MinutesStyle = (typeof minutesStyles)[number]

export interface StyleChoice {
  readonly style: MinutesStyle
  readonly validFrom: IsoDate
  readonly chosenBy: string | null
}

/** The style on a day: the body's latest choice by then, else the agreement's, else decisions. */
export function styleOn(
  choices: readonly Pick<StyleChoice, 'style' | 'validFrom'>[],
  agreed: MinutesStyle | null,
  on: IsoDate,
): MinutesStyle {
  const made = choices
    .filter(({ validFrom }) => validFrom <= on)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1)
  return made?.style ?? agreed ?? 'decisions'
}

/** A choice holds from today or later: meetings that were held keep the style they were written in. */
export function chooseStyle(
  choices: readonly Pick<StyleChoice, 'style' | 'validFrom'>[],
  wanted: Pick<StyleChoice, 'style' | 'validFrom'>,
  on: IsoDate,
): Result<undefined, Refusal<'style_in_the_past' | 'style_chosen_already'>> {
  if (wanted.validFrom < on) return refuse('style_in_the_past')
  const isThere = choices.some(({ validFrom, style }) => validFrom === wanted.validFrom && style === wanted.style)
  return isThere ? refuse('style_chosen_already') : ok()
}
