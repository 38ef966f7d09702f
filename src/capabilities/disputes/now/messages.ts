import type { DisputeKind, State } from '../rules.ts'

/** What happens now, by where a dispute lies. */
export const now: Record<Exclude<State, 'ended'>, (kind: DisputeKind) => string> = {
  draft: () => 'Sagen er ikke sendt. Kun den side, der har åbnet den, kan se den.',
  request: () =>
    'Anmodningen ligger hos ledelsen. Den skal trække beslutningen tilbage, eller drøfte den i MED og beslutte på ny. Sker det ikke inden fristen, kan medarbejdersiden sende sagen direkte til Hovedudvalget.',
  renewal: () => 'Ledelsen har drøftet sagen og besluttet på ny. Begge sider skal sige, om bruddet er rettet op.',
  withdrawal: () => 'Ledelsen siger, at beslutningen er trukket tilbage. Begge sider skal bekræfte det.',
  rejection: () => 'Ledelsen trækker ikke beslutningen tilbage. Sagen kan sendes direkte til Hovedudvalget.',
  month_over: () => 'Ledelsen har ikke besluttet på ny inden fristen. Sagen kan sendes direkte til Hovedudvalget.',
  body: () => 'Udvalget sætter sagen på et møde og prøver at blive enige. Ellers kan den sendes videre op.',
  main_committee: (kind) =>
    kind === 'interpretation' || kind === 'level'
      ? 'Hovedudvalget sætter sagen på et møde og svarer. Svaret bliver en fortolkning, som andre kan finde.'
      : 'Hovedudvalget sætter sagen på et møde. Bliver siderne ikke enige, kan den sendes til de centrale parter.',
  central_parties: () => 'Parterne behandler sagen uden for Medspil. Når de har svaret, skriver HR udfaldet her.',
  arbitration: () => 'Parterne fører sagen ved en voldgift. Når den er afgjort, skriver HR udfaldet her.',
}

export const nowInEnglish: typeof now = {
  draft: () => 'The case is not sent. Only the side that opened it can see it.',
  request: () =>
    'The request is with management. It must withdraw the decision, or discuss it in MED and decide again. If that is not done in time, the employee side can send the case directly to the main committee.',
  renewal: () =>
    'Management has discussed the case and decided again. Both sides must say whether the breach is put right.',
  withdrawal: () => 'Management says that the decision is withdrawn. Both sides must confirm it.',
  rejection: () => 'Management does not withdraw the decision. The case can be sent directly to the main committee.',
  month_over: () => 'Management has not decided again in time. The case can be sent directly to the main committee.',
  body: () => 'The committee puts the case on a meeting and tries to agree. Otherwise it can be sent further up.',
  main_committee: (kind) =>
    kind === 'interpretation' || kind === 'level'
      ? 'The main committee puts the case on a meeting and answers. The answer becomes an interpretation that others can find.'
      : 'The main committee puts the case on a meeting. If the sides do not agree, it can be sent to the central parties.',
  central_parties: () =>
    'The parties treat the case outside Medspil. When they have answered, HR writes the outcome here.',
  arbitration: () => 'The parties conduct an arbitration. When it is settled, HR writes the outcome here.',
}
