export const da = {
  title: 'Lukkedage',
  lead: 'Dage, hvor kommunen holder lukket ud over helligdagene. De tæller ikke som hverdage, når frister regnes ud.',
  day: 'Dag',
  reason: 'Hvorfor er der lukket?',
  reasonHint: 'For eksempel “Grundlovsdag” eller “Mellem jul og nytår”.',
  add: 'Tilføj lukkedag',
  remove: 'Fjern',
  removeLabel: (day: string) => `Fjern lukkedagen ${day}`,
  noneTitle: 'Der er ingen lukkedage',
  noneText:
    'Kun helligdage og weekender tæller ikke som hverdage. Er der dage, hvor I altid holder lukket, så tilføj dem her.',
  pastNote: 'En dag, der har været, bliver stående: frister er regnet ud efter den.',
  actions: 'Handling',
  error: 'Fejl: ',
  notices: { closing_day_added: 'Lukkedagen er tilføjet.', closing_day_removed: 'Lukkedagen er fjernet.' },
  refusals: {
    closing_day_is_past: 'Dagen har været, og frister er regnet ud efter den. Vælg en dag fra i dag og frem.',
    closing_day_exists: 'Den dag står der allerede.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Closing days',
  lead: 'Days on which the municipality is closed besides public holidays. They do not count as working days when deadlines are counted.',
  day: 'Day',
  reason: 'Why closed?',
  reasonHint: 'For example “Constitution Day” or “Between Christmas and New Year”.',
  add: 'Add closing day',
  remove: 'Remove',
  removeLabel: (day) => `Remove the closing day ${day}`,
  noneTitle: 'There are no closing days',
  noneText:
    'Only public holidays and weekends do not count as working days. If there are days on which you are always closed, add them here.',
  pastNote: 'A day that has been stays: deadlines were counted from it.',
  actions: 'Action',
  error: 'Error: ',
  notices: {
    closing_day_added: 'The closing day has been added.',
    closing_day_removed: 'The closing day has been removed.',
  },
  refusals: {
    closing_day_is_past: 'That day has been, and deadlines were counted from it. Choose a day from today on.',
    closing_day_exists: 'That day is already there.',
  },
}

export const messages = { da, en }
