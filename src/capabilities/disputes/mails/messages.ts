export const da = {
  subject: (committee: string) => `Nyt i en uoverensstemmelse i ${committee}`,
  greeting: (name: string) => `Kære ${name}`,
  taken: (committee: string, step: string) =>
    `I en uoverensstemmelse, der begyndte i ${committee}, er der noteret: ${step}.`,
  ended: (committee: string) => `En uoverensstemmelse, der begyndte i ${committee}, er afsluttet.`,
  acts: 'Det næste skridt er dit.',
  actsBy: (day: string, clause: string) => `Det næste skridt er dit, senest ${day} (${clause}).`,
  notHere: 'Hvad sagen handler om, står kun i Medspil.',
  open: 'Se sagen',
  footer: (municipality: string) =>
    `Medspil, ${municipality}. Du får mailen, fordi du er part i sagen eller skal handle i den.`,
}

export type Messages = typeof da

export const en: Messages = {
  subject: (committee) => `News of a dispute in ${committee}`,
  greeting: (name) => `Dear ${name}`,
  taken: (committee, step) => `In a dispute that began in ${committee}, this is noted: ${step}.`,
  ended: (committee) => `A dispute that began in ${committee} has ended.`,
  acts: 'The next step is yours.',
  actsBy: (day, clause) => `The next step is yours, by ${day} (${clause}).`,
  notHere: 'What it is about stands in Medspil alone.',
  open: 'See the case',
  footer: (municipality) =>
    `Medspil, ${municipality}. You get this mail because you are a party or the next step is yours.`,
}

export const messages = { da, en }
