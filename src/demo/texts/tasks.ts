/** What committees ask somebody to do, with the note when it is done. Invented, and short as on a list. */
export const taskTexts = [
  {
    title: 'Hent tre priser på lyddæmpende plader',
    text: 'Til garderoberne. Spørg også, hvor længe der går, før de kan sættes op.',
    days: 12,
    note: null,
  },
  {
    title: 'Skriv et udkast til retningslinjen om vikarer',
    text: 'Højst en side. Send det til udvalget en uge før næste møde.',
    days: -4,
    note: null,
  },
  {
    title: 'Spørg arbejdsmiljøgrupperne, hvad de har brug for til APV',
    text: '',
    days: -9,
    note: 'Alle grupper har svaret. De ønsker en fælles skabelon og en time sammen, før de går i gang.',
  },
  { title: 'Find en dag til den årlige arbejdsmiljødrøftelse', text: '', days: 20, note: null },
] as const

export const returnReason = 'Jeg er på orlov, når det skal gøres.'
