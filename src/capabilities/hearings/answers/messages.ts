export const da = {
  title: (side: string, hearing: string) => `${side}: ${hearing}`,
  lead: (committee: string, day: string) =>
    `Svar fra ${committee}, senest ${day}. Det, du skriver, gemmes af sig selv.`,
  ended: 'Fristen er gået. Svaret kan ikke længere ændres.',
  question: (n: number) => `Spørgsmål ${n}`,
  text: 'Svar',
  save: 'Gem kladden',
  savedByItself: 'Gemmes af sig selv, mens du skriver.',
  last: (version: number, day: string) => `Version ${version} er sendt ${day}. Du kan rette den, til fristen er gået.`,
  sendTitle: 'Send svaret',
  keysTitle: 'Nøgler til svaret',
  send: 'Send svaret',
  sendCorrection: 'Send det rettede svar',
  turn: 'Drej din nøgle',
  turnText: 'Svaret sendes, når begge nøgler er drejet. Ændres teksten, går nøglerne tilbage.',
  oneKeyText: 'Svaret sendes med det samme og kan derefter kun rettes med en grund.',
  notYours: 'Formand og næstformand sender svaret. Du kan skrive på det.',
  discussed: 'Hvor er det drøftet?',
  outside: 'Uden for et møde',
  onMeeting: (day: string) => `På mødet ${day}`,
  reason: 'Hvad er rettet, og hvorfor?',
  lacks: 'Mangler',
  turnedOn: (day: string) => `drejet ${day}`,
  clash: 'En anden har skrevet i det samme afsnit',
  clashLead: 'Det her står der nu. Din egen tekst står i feltet. Ret den, og gem igen.',
  background: 'Baggrund og materiale',
}

export type Messages = typeof da

export const en: Messages = {
  title: (side, hearing) => `${side}: ${hearing}`,
  lead: (committee, day) => `Answer of ${committee}, by ${day}. What you write is saved by itself.`,
  ended: 'The day has passed. The answer can no longer change.',
  question: (n) => `Question ${n}`,
  text: 'Answer',
  save: 'Save the draft',
  savedByItself: 'Saved by itself while you write.',
  last: (version, day) => `Version ${version} was sent on ${day}. You can correct it until the day has passed.`,
  sendTitle: 'Send the answer',
  keysTitle: 'Keys to the answer',
  send: 'Send the answer',
  sendCorrection: 'Send the corrected answer',
  turn: 'Turn your key',
  turnText: 'The answer is sent when both keys are turned. When the text changes, the keys go back.',
  oneKeyText: 'The answer is sent at once, and can then only be corrected with a reason.',
  notYours: 'Chair and vice-chair send the answer. You can write on it.',
  discussed: 'Where was it discussed?',
  outside: 'Outside a meeting',
  onMeeting: (day) => `At the meeting on ${day}`,
  reason: 'What is corrected, and why?',
  lacks: 'Missing',
  turnedOn: (day) => `turned on ${day}`,
  clash: 'Somebody else wrote in the same paragraph',
  clashLead: 'This is what stands there now. Your own text is in the field. Correct it and save again.',
  background: 'Background and material',
}

/** Words that are the same in both languages. */
export const sameInBoth = ['title']

export const messages = { da, en }
