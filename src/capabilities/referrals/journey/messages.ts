import type { Standing } from './rules.ts'

export const da = {
  lead: (n: number) =>
    n === 1 ? 'Sagen er sendt videre én gang.' : `Sagen er sendt videre ${n.toLocaleString('da')} gange.`,
  start: 'Her begyndte sagen',
  startsAt: (committee: string, day: string) => `${committee}, mødet ${day}`,
  raisedBy: (name: string) => `Foreslået af ${name}`,
  decided: (outcome: string) => `Det blev: ${outcome}`,
  notDecided: 'Referatet er ikke sendt ud endnu.',
  tasks: 'Opgaver, der kom af det',
  sending: (from: string, n: number) => `Se afsendelsen fra ${from} til ${n} modtagere`,
  standing: {
    title: 'Hvor sagen er nu',
    table: 'Hvor langt sagen er kommet, led for led',
    part: 'Led',
    branch: 'Gren',
    all: 'Udvalg',
    received: 'Modtaget',
    settled: 'Færdige',
    late: 'Over tid',
    back: 'Retur',
  },
  partName: (step: number, level: string) => (step === 1 ? level : `${level} (${step}. led)`),
  bodies: (n: number) => `${n.toLocaleString('da')} udvalg`,
  folded: ({ settled, all }: Standing) => `${settled} af ${all} færdige`,
  foldedLate: (n: number) => `${n} over tid`,
  ended: 'Alle er færdige med sagen.',
  open: (n: number) => (n === 1 ? 'Ét udvalg mangler at blive færdigt.' : `${n} udvalg mangler at blive færdige.`),
  lateNow: (n: number) => (n === 1 ? 'Ét udvalg er over tid.' : `${n} udvalg er over tid.`),
  shownPart: (part: string, branch: string | null) => (branch === null ? part : `${part} · ${branch}`),
  choosePart: 'Vælg et led i tabellen for at se udvalgene ét for ét.',
  check: {
    title: 'Kontrol',
    text: 'Hvert trin er bundet sammen med det før. Hent rejsen og kontrolprogrammet, så kan alle se efter, uden Medspil, at intet er ændret for sig. Notér kontroltallet et andet sted, for eksempel i referatet: så ses det også, hvis det hele er lavet om.',
    root: 'Kontroltal',
    file: 'Hent sagens rejse (JSON)',
    program: 'Hent kontrolprogrammet',
    how: 'Kør det med Node 18 eller nyere:',
  },
}

export type Messages = typeof da

export const en: Messages = {
  lead: (n) =>
    n === 1 ? 'The matter was passed on once.' : `The matter was passed on ${n.toLocaleString('en')} times.`,
  start: 'Where the matter began',
  startsAt: (committee, day) => `${committee}, the meeting on ${day}`,
  raisedBy: (name) => `Raised by ${name}`,
  decided: (outcome) => `What came of it: ${outcome}`,
  notDecided: 'The minutes have not been sent yet.',
  tasks: 'Tasks that came of it',
  sending: (from, n) => `See what ${from} sent to ${n} receivers`,
  standing: {
    title: 'Where the matter is now',
    table: 'How far the matter has come, part by part',
    part: 'Part',
    branch: 'Branch',
    all: 'Committees',
    received: 'Received',
    settled: 'Done',
    late: 'Late',
    back: 'Returned',
  },
  partName: (step, level) => (step === 1 ? level : `${level} (step ${step})`),
  bodies: (n) => `${n.toLocaleString('en')} committees`,
  folded: ({ settled, all }) => `${settled} of ${all} done`,
  foldedLate: (n) => `${n} late`,
  ended: 'All are done with the matter.',
  open: (n) => (n === 1 ? 'One committee has not finished yet.' : `${n} committees have not finished yet.`),
  lateNow: (n) => (n === 1 ? 'One committee is late.' : `${n} committees are late.`),
  shownPart: (part, branch) => (branch === null ? part : `${part} · ${branch}`),
  choosePart: 'Choose a part in the table to see its committees one by one.',
  check: {
    title: 'Check',
    text: 'Each step is bound to the one before. Download the journey and the checking program, and anyone can verify, without Medspil, that nothing was changed by itself. Note the check number elsewhere, in the minutes for example: then it also shows if the whole was made anew.',
    root: 'Check number',
    file: 'Download the journey (JSON)',
    program: 'Download the checking program',
    how: 'Run it with Node 18 or later:',
  },
}

export const messages = { da, en }
