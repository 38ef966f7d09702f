/** What the main committee asks the centres, and what they say. Invented. */
export const budgetHearing = {
  title: 'Forslag til budget: hvad betyder det for arbejdet?',
  text: 'Direktionen har sendt forslaget til næste års budget i høring. Spørgsmålet er, hvad det betyder for arbejds- og personaleforhold hos jer.\n\n- Vikarbudgettet falder med fire procent\n- Rengøringen samles i ét team\n- To stillinger i administrationen genbesættes ikke',
  questions: [
    'Hvad betyder forslaget for arbejdet og arbejdspresset hos jer?',
    'Hvad skal der tages hensyn til, hvis forslaget vedtages?',
  ],
  answers: [
    [
      'Færre vikartimer rammer de små huse hårdest, fordi en enkelt sygemelding lukker en stue. Vi ser allerede, at møder flyttes.',
      'At ledere får besked om beløbene tidligt, så der kan planlægges sammen med medarbejderne.',
    ],
    ['Vi kan leve med forslaget, hvis rengøringen stadig kommer før åbningstid.', null],
  ],
  draft: 'Vikarerne er det, vi taler mest om. Tallene fra sidste vinter bør med.',
} as const

export const structureHearing = {
  title: 'Fælles regler for hjemmearbejde',
  text: 'Der er forskel på, hvad man må, fra center til center. Hovedudvalget vil gerne vide, om der er brug for fælles regler.',
  questions: ['Er der brug for fælles regler, og hvad skal de mindst sige?'],
  management: 'Ja, men korte. Lederen skal kunne sige nej, når driften kræver det.',
  employee: 'Ja. Reglerne skal sige, hvad man har ret til, også når man arbejder på skæve tider.',
} as const

/** What was said to the six points of an annual discussion of the working environment. */
export const discussionPoints = {
  cooperation: 'Vi arbejder med støj og med vold og trusler. Arbejdsmiljøgrupperne melder ind til hvert møde.',
  meetings: 'Arbejdsmiljø er fast punkt på hvert ordinært møde. Der er runderinger forår og efterår.',
  last_goals:
    'Ulykkerne er faldet som aftalt. Målet om sygefravær blev ikke nået; det skyldes især de lange forløb, som vi nu følger for sig.',
  goals: 'Ti procent færre ulykker med fald. Alle arbejdspladser har en APV, der er yngre end tre år.',
  expertise: 'Vi har sagkundskaben om ergonomi selv. Om psykisk arbejdsmiljø hentes den hos kommunens konsulenter.',
  training: 'Alle er tilbudt halvanden dag. Seks har taget den; resten er meldt til i efteråret.',
} as const

export const advices = [
  {
    title: 'Sæt skærmvægge op på de to største stuer',
    text: 'Målingerne viser støj over det anbefalede. Udvalget råder til skærmvægge, før flere børn begynder.',
    days: -13,
    answer: null,
  },
  {
    title: 'Flyt mødelokalet, så der ikke holdes møder i kælderen',
    text: 'Indeklimaet er målt to gange.',
    days: -70,
    answer:
      'Der er ikke et andet lokale ledigt i år. Der bliver sat ventilation ind, og lokalet bruges højst en time ad gangen.',
  },
] as const
