export const da = {
  subject: (count: number) => (count === 1 ? 'Et hverv i MED udløber snart' : `${count} hverv i MED udløber snart`),
  preheader: (date: string) => `Det første ${date}`,
  greeting: (name: string) => `Hej ${name}`,
  what: (count: number) =>
    count === 1
      ? 'Et hverv udløber inden for otte uger, og ingen er fundet til pladsen.'
      : `${count} hverv udløber inden for otte uger, og ingen er fundet til pladserne.`,
  how: 'Åbn pladsen, så de, der vælger eller udpeger, får besked.',
  more: (count: number) => `Og ${count} til. Se dem alle under Ledige pladser.`,
  until: (committee: string, date: string) => `${committee}, til og med ${date}`,
  open: 'Se ledige pladser',
  footer: (municipality: string) => `Sendt af Medspil for ${municipality}. Du får kun én besked om hvert hverv.`,
}

export type Messages = typeof da

export const en: Messages = {
  subject: (count) => (count === 1 ? 'A mandate in MED ends soon' : `${count} mandates in MED end soon`),
  preheader: (date) => `The first on ${date}`,
  greeting: (name) => `Hello ${name}`,
  what: (count) =>
    count === 1
      ? 'A mandate ends within eight weeks, and nobody has been found for the seat.'
      : `${count} mandates end within eight weeks, and nobody has been found for the seats.`,
  how: 'Open the seat, so that those who elect or appoint are told.',
  more: (count) => `And ${count} more. See them all under Vacant seats.`,
  until: (committee, date) => `${committee}, until ${date}`,
  open: 'See vacant seats',
  footer: (municipality) => `Sent by Medspil for ${municipality}. You get one mail only about each mandate.`,
}

export const messages = { da, en }
