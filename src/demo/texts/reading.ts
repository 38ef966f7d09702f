/** What members write to themselves before a meeting, and mark. */
export const ownNotes = [
  { text: 'Spørg, hvem der følger op, og hvornår vi hører om det igen.', isMarked: true },
  { text: 'Tag eksemplet fra mandag med: to nye kolleger uden oplæring.', isMarked: false },
  { text: '', isMarked: true },
] as const

export const exclusionReason = 'Sagen vedrører en nærtståendes ansættelse.'
