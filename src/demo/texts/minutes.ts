/** Remarks on minutes, as a vice-chair makes them; null where nobody has answered yet. */
export const minutesRemarks: readonly {
  readonly isToItem: boolean
  readonly text: string
  readonly answer: string | null
}[] = [
  {
    isToItem: true,
    text: 'Vi sagde også, at en ny aftale skal prøves af med dem, der har aftenvagter. Det må gerne noteres på næste møde.',
    answer: 'Tak. Det stemmer, og det bliver noteret under godkendelsen af referatet.',
  },
  { isToItem: false, text: 'Et klart referat. Det er hængt op i personalerummet.', answer: null },
]
