/** What the cast's TRIO has written to each other, in light notation. Nothing of single persons. */
export const trioNotes = [
  {
    title: 'TRIO-møde: overleveringer og støj',
    text: '**Check-in**\n\nGod uge, men meget fravær mandag og tirsdag.\n\n**Siden sidst**\n\n- Vikarlisten hænger nu i personalerummet.\n- Den nye hylde på rød stue er sat op.\n\n**Temaer**\n\n- Overleveringer ved vagtskifte: vi prøver fem minutter ved tavlen.\n- Støj i garderoben mellem 15 og 16.\n\n**Aftaler**\n\n- Vi tager støjen med til Lokal-MED.',
  },
  {
    title: 'TRIO-møde: efter trivselsmålingen',
    text: '**Temaer**\n\n- Trivselsmålingen: tre ting, vi går videre med.\n- Hvordan siger vi til, når dagen er for fyldt?\n\n**Check-out**\n\nVi holder fast i de korte møder.',
  },
] as const

export const trioTasks = [
  { task: 'Spørg på personalemødet, hvordan fem minutter ved tavlen virker', isDone: false },
  { task: 'Find priser på lyddæmpende plader til garderoben', isDone: false },
  { task: 'Hæng vikarlisten op', isDone: true },
] as const

export const checkInLines = [
  'Rolig uge, glad for tavlen.',
  'Træt efter weekenden, ellers godt.',
  'Spændt på målingen.',
] as const
