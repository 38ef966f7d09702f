import type { StepName } from '../rules.ts'

/** What was done, as a noun. */
export const stepNames: Record<StepName, string> = {
  request: 'Anmodning',
  receipt: 'Kvittering',
  renewal: 'Fornyet beslutning',
  withdrawal: 'Tilbagetrækning',
  rejection: 'Afvisning',
  confirmation: 'Bekræftelse',
  forwarding: 'Oversendelse',
  central_parties: 'De centrale parter',
  arbitration: 'Voldgift',
}

/** Why something cannot be done with a dispute now, and what would make it possible. */
export const refusals = {
  dispute_ended: 'Sagen er afsluttet.',
  already_sent: 'Sagen er sendt og kan ikke rettes.',
  not_sent: 'Sagen er en kladde. Send den først.',
  not_now: 'Det skridt passer ikke til, hvor sagen ligger nu.',
  taken_already: 'Det skridt er taget.',
  month_runs:
    'Ledelsen har en måned fra modtagelsen. Afviser den, eller går måneden, kan sagen sendes til Hovedudvalget.',
  nothing_above: 'Der er intet udvalg over. Hovedudvalget kan sende sagen til de centrale parter.',
  may_ends_here: 'En kan-retningslinje går ikke videre: efter drøftelsen beslutter og begrunder ledelsen.',
  not_by_chairs_alone:
    'Formand eller næstformand kan ikke alene lade et brud falde. En anden fra den side, der rejste det, kan.',
  breach_needs_meeting: 'Et brud afsluttes på et møde i udvalget. Vælg det møde, hvor det blev behandlet.',
  meeting_unknown: 'Vælg et møde, der er holdt, siden sagen kom til udvalget.',
  outcome_unfit: 'Det udfald hører ikke til denne slags sag dér, hvor den ligger. Vælg et andet.',
  renewal_needs_minutes: 'Vedhæft referatet fra MED-drøftelsen: uden det er beslutningen ikke fornyet.',
  day_to_come: 'Den dag er ikke kommet endnu.',
  day_too_old: 'Dagen ligger mere end et år tilbage.',
  before_request: 'Dagen ligger før anmodningen.',
  guideline_kind_missing: 'Vælg, hvad slags retningslinje det er.',
  item_unknown: 'Punktet hører ikke til det valgte udvalg.',
  interpretation_missing: 'Skriv svaret som en fortolkning: overskrift, spørgsmål, svar og paragraf.',
}

export const refusalsInEnglish: typeof refusals = {
  dispute_ended: 'The case has ended.',
  already_sent: 'The case is sent and cannot be changed.',
  not_sent: 'The case is a draft. Send it first.',
  not_now: 'That step does not fit where the case lies now.',
  taken_already: 'That step has been taken.',
  month_runs:
    'Management has a month from receipt. If it refuses, or the month passes, the case can be sent to the main committee.',
  nothing_above: 'There is no committee above. The main committee can send the case to the central parties.',
  may_ends_here: 'A may-guideline goes no further: after the discussion management decides and explains.',
  not_by_chairs_alone: 'Chair or vice-chair cannot drop a breach alone. Another of the side that raised it can.',
  breach_needs_meeting: 'A breach is settled at a meeting of the committee. Choose the meeting where it was treated.',
  meeting_unknown: 'Choose a meeting that was held since the case came to the committee.',
  outcome_unfit: 'That outcome does not belong to this kind of case where it lies. Choose another.',
  renewal_needs_minutes: 'Attach the minutes of the MED discussion: without them the decision is not renewed.',
  day_to_come: 'That day has not come yet.',
  day_too_old: 'The day is more than a year back.',
  before_request: 'The day is before the request.',
  guideline_kind_missing: 'Choose what kind of guideline it is.',
  item_unknown: 'The item does not belong to the committee chosen.',
  interpretation_missing: 'Write the answer as an interpretation: heading, question, answer and clause.',
}
