import type { DisputeText } from '../disputes.ts'

/** Invented disputes: one waits for management within its month, one lies with the main committee, one has ended. */
export const disputeTexts: readonly DisputeText[] = [
  {
    kind: 'information_breach',
    at: 'centre',
    side: 'employee',
    guidelineKind: null,
    title: 'Sammenlægning af to køkkener besluttet uden drøftelse',
    text: 'Det blev meldt ud, at to køkkener lægges sammen fra 1. august. Det ændrer arbejdet væsentligt for 14 ansatte og har ikke været på dagsordenen.\n\nVi beder om, at beslutningen trækkes tilbage, og at sagen drøftes først.',
    clause: 'Rammeaftalen § 7, stk. 4-6',
    steps: [
      { step: 'request', daysAgo: 16, text: '' },
      { step: 'receipt', daysAgo: 15, text: '' },
    ],
  },
  {
    kind: 'guideline',
    at: 'centre',
    side: 'employee',
    guidelineKind: 'procedure',
    title: 'Retningslinjen for drøftelse af budgettet: hvornår får vi materialet?',
    text: 'Medarbejdersiden vil have materialet 14 dage før mødet. Ledelsen kan kun love 7 dage.',
    clause: '§ 8, stk. 3',
    steps: [{ step: 'request', daysAgo: 9, text: '', to: 'main' }],
  },
  {
    kind: 'level',
    at: 'local',
    side: 'management',
    guidelineKind: null,
    title: 'Hvor skal den fælles vagtplan drøftes?',
    text: 'Medarbejdersiden mener, at vagtplanen skal drøftes på hver arbejdsplads. Ledelsen mener, at den hører til i centret.',
    clause: '§ 8, stk. 3',
    steps: [{ step: 'request', daysAgo: 650, text: '', to: 'main' }],
    outcome: {
      outcome: 'level_found',
      text: 'Centerchefen bestemmer over planen, så den drøftes i Center-MED. Hvordan den bruges, drøftes lokalt.',
      daysAgo: 610,
    },
    interpretation: 0,
  },
]
