export const da = {
  late: {
    subject: (title: string) => `Sene svar: ${title}`,
    line: 'Der er kommet svar efter fristen i en sag, I har sendt til mange.',
  },
  inTime: {
    subject: (title: string) => `Svar: ${title}`,
    line: 'Der er kommet svar i en sag, I har sendt til mange.',
  },
  greeting: (name: string) => `Kære ${name}`,
  more: 'På sagens rejse står det, hvem der har svaret, og hvem der mangler.',
  open: 'Se sagens rejse',
  footer: (municipality: string) =>
    `Medspil, ${municipality}. Svarene er samlet: der kommer højst én besked om dagen for hver sag.`,
}

export type Messages = typeof da

export const en: Messages = {
  late: {
    subject: (title) => `Late replies: ${title}`,
    line: 'Replies have come after the due date in a matter that you sent to many.',
  },
  inTime: {
    subject: (title) => `Replies: ${title}`,
    line: 'Replies have come in a matter that you sent to many.',
  },
  greeting: (name) => `Dear ${name}`,
  more: 'The journey of the matter says who has replied and who has not.',
  open: 'See the journey of the matter',
  footer: (municipality) =>
    `Medspil, ${municipality}. The replies are gathered: one message a day at most for each matter.`,
}

export const messages = { da, en }
