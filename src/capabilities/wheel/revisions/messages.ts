/** An agenda item is written in the language of the agendas. */
export const da = {
  title: (guideline: string) => `Revision: ${guideline}`,
  presentation: (guideline: string) => `Retningslinjen ”${guideline}” skal gennemgås: virker den, og skal den ændres?`,
  recommendation: 'At udvalget drøfter, om retningslinjen skal ændres.',
  citation: 'Retningslinjens egen dag for revision',
}

export type Messages = typeof da

export const en: Messages = {
  title: (guideline) => `Revision: ${guideline}`,
  presentation: (guideline) =>
    `The guideline “${guideline}” is to be gone through: does it work, and is it to be changed?`,
  recommendation: 'That the committee discusses whether the guideline is to be changed.',
  citation: 'The guideline’s own day of revision',
}

export const messages = { da, en }
