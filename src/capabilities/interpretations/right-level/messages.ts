import type { Grounds, Reach, Remark } from './rules.ts'

const daReaches: Record<Reach, string> = {
  own_area: 'Alle eller de fleste i vores eget område',
  part_of_area: 'En del af vores område, for eksempel én arbejdsplads',
  wider: 'Også nogen uden for vores område',
}
const daGrounds: Record<Grounds, (committee: string) => string> = {
  leader_decides: (committee) => `Lederen dér træffer beslutningen, så sagen drøftes i ${committee}.`,
  leader_submits: (committee) => `Lederen dér lægger sagen frem for politikerne, så den drøftes i ${committee}.`,
  reach: (committee) => `Ingen vidste, hvem der beslutter. Ud fra hvem sagen gælder, hører den til i ${committee}.`,
}
const daRemarks: Record<Remark, string> = {
  reaches_further:
    'Sagen gælder også nogen, som den leder ikke bestemmer over. Spørg, om beslutningen tages højere oppe.',
  decided_above: 'Der besluttes højere oppe: send sagen op, så den drøftes dér, og orientér jer selv her.',
  decided_below: 'Der besluttes længere nede: udvalget dér drøfter sagen.',
  ask_who_decides: 'Spørg lederen, hvem der beslutter, før mødet.',
}

export const da = {
  error: 'Fejl: ',
  title: (item: string) => `Det rette niveau: ${item}`,
  link: 'Spørg om niveauet',
  short: 'Det rette niveau',
  rule: (clause: string) => `Et punkt hører til i udvalget hos den leder, der beslutter (${clause}).`,
  notAsked: 'Tre spørgsmål giver et råd om, hvor punktet hører til.',
  askLater: 'Når punktet er gemt, kan I få et råd om niveauet.',
  disagreeShort: 'Uenig om niveauet? Notér det',
  noted: (n: number) => (n === 1 ? '1 har noteret, at de er uenige.' : `${n} har noteret, at de er uenige.`),
  lead: 'Et råd ud fra jeres svar og MED-aftalen. I beslutter selv, og hører sagen til her, kan den anden side ikke afvise den.',
  questions: 'Tre spørgsmål',
  political: 'Skal politikerne beslutte det?',
  yes: 'Ja',
  no: 'Nej',
  leader: 'Hvilken leder beslutter det, eller lægger det frem for politikerne?',
  leaderOf: (committee: string) => `Lederen ved ${committee}`,
  unknown: 'Det ved vi ikke',
  reach: 'Hvem gælder sagen?',
  reaches: daReaches,
  answer: 'Få rådet',
  again: 'Svar igen',
  advice: 'Rådet',
  belongs: (committee: string) => `Hører til i ${committee}`,
  here: 'Sagen hører til her',
  grounds: daGrounds,
  remarks: daRemarks,
  clause: (clause: string) => `Efter ${clause}`,
  answeredOn: (day: string) => `Svaret ${day}`,
  notAnswered: 'Formand, næstformand eller sekretær kan svare på spørgsmålene. Så står rådet her.',
  passOn: 'Send punktet videre',
  disagreements: 'Uenighed om niveauet',
  noDisagreement: 'Ingen har skrevet, at de er uenige.',
  disagree: 'Vi er uenige',
  disagreeText:
    'Det bliver stående, som det er skrevet. Kan I ikke blive enige, kan det blive en sag om det rette niveau.',
  meant: 'Hvor hører den til?',
  why: 'Hvorfor?',
  save: 'Skriv uenigheden ned',
  said: (name: string, day: string) => `${name}, ${day}`,
  meantLine: (committee: string) => `Mener: ${committee}`,
  dispute: 'Åbn en sag om det rette niveau',
  similar: 'Tidligere svar',
  somebody: 'En tidligere ansat',
  toItem: 'Til punktet',
  refusals: { leader_unknown: 'Vælg en af lederne på listen.' },
}

export type Messages = typeof da

export const en: Messages = {
  error: 'Error: ',
  title: (item) => `The right level: ${item}`,
  link: 'Ask about the level',
  short: 'The right level',
  rule: (clause) => `An item belongs in the committee of the leader who decides (${clause}).`,
  notAsked: 'Three questions give advice on where the item belongs.',
  askLater: 'When the item is saved, you can get advice on the level.',
  disagreeShort: 'Disagree on the level? Note it',
  noted: (n) => (n === 1 ? '1 has noted that they disagree.' : `${n} have noted that they disagree.`),
  lead: 'Advice from your answers and the MED agreement. You decide, and if the matter belongs here, the other side cannot refuse it.',
  questions: 'Three questions',
  political: 'Is it for the politicians to decide?',
  yes: 'Yes',
  no: 'No',
  leader: 'Which leader decides it, or puts it before the politicians?',
  leaderOf: (committee) => `The leader at ${committee}`,
  unknown: 'We do not know',
  reach: 'Whom does the matter concern?',
  reaches: {
    own_area: 'All or most people in our own area',
    part_of_area: 'A part of our area, such as one workplace',
    wider: 'Others outside our area too',
  },
  answer: 'Get the advice',
  again: 'Answer again',
  advice: 'The advice',
  belongs: (committee) => `Belongs in ${committee}`,
  here: 'The matter belongs here',
  grounds: {
    leader_decides: (committee) => `The leader there takes the decision, so the matter is discussed in ${committee}.`,
    leader_submits: (committee) =>
      `The leader there puts the case before the politicians, so it is discussed in ${committee}.`,
    reach: (committee) => `Nobody knew who decides. By whom the matter concerns, it belongs in ${committee}.`,
  },
  remarks: {
    reaches_further:
      'The matter also concerns somebody whom that leader does not lead. Ask whether it is decided higher up.',
    decided_above:
      'It is decided higher up: send the matter up, so that it is discussed there, and inform yourselves here.',
    decided_below: 'It is decided further down: the committee there discusses the matter.',
    ask_who_decides: 'Ask the leader who decides, before the meeting.',
  },
  clause: (clause) => `By ${clause}`,
  answeredOn: (day) => `Answered ${day}`,
  notAnswered: 'The chair, vice-chair or secretary can answer the questions. The advice then appears here.',
  passOn: 'Pass the item on',
  disagreements: 'Disagreement about the level',
  noDisagreement: 'Nobody has written that they disagree.',
  disagree: 'We disagree',
  disagreeText: 'It stays as it is written. If you cannot agree, it can become a case about the right level.',
  meant: 'Where does it belong?',
  why: 'Why?',
  save: 'Write the disagreement down',
  said: (name, day) => `${name}, ${day}`,
  meantLine: (committee) => `Means: ${committee}`,
  dispute: 'Open a case about the right level',
  similar: 'Earlier answers',
  somebody: 'A former employee',
  toItem: 'To the item',
  refusals: { leader_unknown: 'Choose one of the leaders on the list.' },
}

export const messages = { da, en }

export const notices = {
  level_answered: { da: 'Svaret er gemt.', en: 'The answer is saved.' },
  level_disagreed: { da: 'Uenigheden er skrevet ned.', en: 'The disagreement is written down.' },
}
