import type { Lang } from '../../../platform/i18n/lang.ts'
import { guestLines } from '../rules.ts'
import type { FixedItem, ItemContent, ItemDetails } from './rules.ts'

export const da = {
  newItem: 'Nyt punkt',
  changeItemOf: (title: string) => `Ret: ${title}`,
  itemNumber: (n: number) => `Punkt ${n}`,
  raisedItem: 'Foreslået punkt',
  title: 'Overskrift',
  kind: 'Hvad skal udvalget med punktet?',
  kindHints: {
    information: 'Udvalget får besked og kan spørge.',
    discussion: 'Begge sider siger deres mening, før der besluttes noget.',
    agreement: 'Siderne søger enighed om en retningslinje.',
  },
  apsa: 'Hvad handler det om?',
  apsaHint: 'Vælg mindst én.',
  presentation: 'Sagsfremstilling',
  presentationHint: 'Hvad er baggrunden, og hvad skal udvalget vide? Skriv, så alle ansatte kan forstå det.',
  recommendation: 'Indstilling',
  recommendationHint: 'Hvad foreslås udvalget at gøre?',
  noPresentation: 'Der er ingen sagsfremstilling.',
  presenter: 'Hvem fremlægger',
  minutes: 'Tid',
  minutesUnit: 'minutter',
  more: 'Flere oplysninger',
  bothKinds: {
    information_discussion: 'Til orientering og drøftelse',
    information_agreement: 'Til orientering og beslutning',
    discussion_agreement: 'Til drøftelse og beslutning',
  },
  alsoKind: 'Behandles også som',
  alsoKindNone: 'Kun det, der er valgt ovenfor',
  alsoKindHint: 'For eksempel et punkt, der er både til drøftelse og beslutning.',
  summary: 'Resumé',
  occasion: 'Anledning',
  occasionHint: 'Hvorfor tages det op nu?',
  economy: 'Økonomi',
  strategicLink: 'Strategisk sammenhæng',
  strategicLinkHint: 'Det mål eller den politik, punktet hører til.',
  caseNumber: 'Sagsnummer',
  documentNumber: 'Dokumentnummer',
  kleNumber: 'KLE-nummer',
  kleNumberHint: 'Emnet, skrevet xx.xx.xx.',
  kleFacet: 'Handlingsfacet',
  kleFacetHint: 'Et bogstav og to tal. Møder har P35.',
  guests: 'Gæster til punktet',
  guestsHint: 'Én på hver linje: navn og efter et komma, hvad vedkommende er eller kommer for.',
  newBreak: 'Ny pause',
  breakTitle: 'Pause',
  addBreak: 'Tilføj pausen',
  saveBreak: 'Gem pausen',
  isBreak: 'Pause',
  slot: (from: string, to: string) => `kl. ${from}–${to}`,
  clock: 'Tidspunkt',
  closed: 'Punktet er lukket',
  closedHint:
    'Kun hvis loven kræver det. Alle kan se, at der er et lukket punkt, og hvorfor; kun udvalget kan læse det.',
  closedGround: 'Hjemmel',
  closedGroundHint: 'For eksempel forvaltningslovens § 27, stk. 1.',
  closedUntil: 'Lukket indtil',
  closedUntilHint: 'Fra den dag kan alle læse punktet. Lad feltet stå tomt, hvis der ingen dato er.',
  noPersonalCases: 'Sager om enkeltpersoner hører ikke til i MED',
  notMadeYet: 'Punktet er ikke på dagsordenen endnu',
  notMadeYetText:
    'Noget, der ligner, er der svaret på før. Læs svaret nedenfor. Skal punktet stadig på, så tryk på knappen igen; det, du har skrevet, står her.',
  noPersonalCasesText:
    'Skriv ikke om navngivne kollegers ansættelse, sygdom eller løn, og skriv aldrig CPR-numre. Det gælder også lukkede punkter.',
  add: 'Tilføj punktet',
  save: 'Gem punktet',
  edit: 'Ret punktet',
  remove: 'Fjern punktet',
  removeExplained: 'Punktet og dets bilag slettes fra dagsordenen. Det kan ikke fortrydes.',
  removeConfirm: 'Ja, fjern punktet',
  otherText: 'Sådan står punktet nu',
  otherTextLead: 'En anden gemte, mens du skrev. Ret din tekst herunder, og gem igen, eller gå tilbage uden at gemme.',
  closedTitle: (n: number) => `Punkt ${n}: lukket punkt`,
  closedLead: 'Punktet er lukket. Kun udvalgets medlemmer kan læse det.',
  excludedLead: 'Du er udelukket fra punktet, fordi du kan være inhabil. Du kan se dets nummer og ikke andet.',
  ground: 'Hjemmel',
  until: (date: string) => `Lukket indtil ${date}`,
  attachments: 'Bilag',
  noAttachments: 'Der er ingen bilag.',
  attachmentNumber: (item: number, n: number) => `${item}.${n}`,
  addAttachment: 'Vedhæft bilag',
  attachmentFiles: 'Filer',
  removeAttachment: 'Fjern',
  removeAttachmentOf: (name: string) => `Fjern bilaget ${name}`,
  size: (kb: number) => (kb < 1000 ? `${kb} kB` : `${(kb / 1000).toFixed(1).replace('.', ',')} MB`),
  facts: 'Om punktet',
  timeUsed: (n: number) => `${n} minutter`,
  origin: 'Kommer fra',
  raisedBy: 'Foreslået af',
  orderTitle: 'Rækkefølge',
  orderLead: 'Flyt punkterne op og ned, eller træk dem på plads.',
  orderLabel: (n: number, title: string) => `punkt ${n}, ${title}`,
  backToMeeting: 'Tilbage til mødet',
  raiseTitle: 'Foreslå et punkt',
  raiseLead: (committee: string, date: string) => `Til mødet i ${committee} den ${date}.`,
  raiseDeadline: (date: string, clause: string) => `Fristen er ${date} (${clause}).`,
  raiseEnvironmentDeadline: (date: string, clause: string) => `For arbejdsmiljø er den ${date} (${clause}).`,
  what: 'Hvad skal vi tale om?',
  why: 'Hvorfor er det vigtigt?',
  whyHint: 'Skriv kort, hvad der sker i dag, og hvad du håber på.',
  raise: 'Send forslaget',
  raiseExplained:
    'Sekretæren sætter forslaget på dagsordenen eller svarer dig, hvorfor det må vente. Det kan ikke blot fjernes.',
  place: 'Sæt på dagsordenen',
  placeItem: (title: string) => `Sæt på dagsordenen: ${title}`,
  postpone: 'Udskyd',
  postponeItem: (title: string) => `Udskyd: ${title}`,
  postponeTitle: (title: string) => `Udskyd forslaget ${title}`,
  postponeExplained:
    'Den, der har foreslået punktet, kan se begrundelsen. Forslaget bliver liggende og kan sættes på senere.',
  postponeReason: 'Begrundelse',
  postponed: 'Udskudt',
  standard: {
    presenter: 'formanden',
    approve: { title: 'Godkendelse af dagsorden og referat', minutes: 5 },
    orientation: { title: 'Orientering fra formand og næstformand', minutes: 15 },
    workingEnvironment: { title: 'Arbejdsmiljø', minutes: 15 },
    anyOther: { title: 'Eventuelt og evaluering af mødet', minutes: 10 },
  },
  refusals: {
    item_of_chair_stays:
      'Formanden har sat punktet på, så kun formanden kan tage det af. Udsæt det med en begrundelse, hvis det skal vente.',
    item_of_vice_chair_stays:
      'Næstformanden har sat punktet på, så kun næstformanden kan tage det af. Udsæt det med en begrundelse, hvis det skal vente.',
    raised_item_stays:
      'Et medlem har foreslået punktet, så det kan ikke fjernes. Det kan udskydes med en begrundelse, som medlemmet ser.',
    referred_item_stays: 'Punktet er sendt hertil fra et andet udvalg, der venter svar. Det kan ikke fjernes.',
    already_placed: 'Punktet står allerede på dagsordenen.',
    already_has_standard_items:
      'Der er allerede punkter på dagsordenen. De faste punkter kan kun sættes på en tom dagsorden.',
  },
  notices: {
    item_added: 'Punktet er tilføjet.',
    item_saved: 'Punktet er gemt.',
    item_removed: 'Punktet er fjernet.',
    item_placed: 'Forslaget er sat på dagsordenen.',
    item_postponed: 'Forslaget er udskudt, og begrundelsen kan ses af den, der foreslog det.',
    item_raised: 'Dit forslag er sendt til sekretæren.',
    standard_items_added: 'De faste punkter er sat på dagsordenen.',
    order_saved: 'Rækkefølgen er gemt.',
    attachment_added: 'Bilaget er vedhæftet.',
    attachment_removed: 'Bilaget er fjernet.',
    agenda_saved_keys_back:
      'Ændringen er gemt. Nøglerne er taget tilbage, fordi dagsordenen er ændret; formand og næstformand skal dreje dem igen.',
  },
}

export type Messages = typeof da

export const en: Messages = {
  newItem: 'New item',
  changeItemOf: (title) => `Change: ${title}`,
  itemNumber: (n) => `Item ${n}`,
  raisedItem: 'Raised item',
  title: 'Heading',
  kind: 'What is the committee to do with it?',
  kindHints: {
    information: 'The committee is told and can ask.',
    discussion: 'Both sides say what they think before anything is decided.',
    agreement: 'The sides seek agreement on a guideline.',
  },
  apsa: 'What is it about?',
  apsaHint: 'Choose at least one.',
  presentation: 'Case presentation',
  presentationHint:
    'What is the background, and what must the committee know? Write so that every employee understands.',
  recommendation: 'Recommendation',
  recommendationHint: 'What is the committee asked to do?',
  noPresentation: 'There is no case presentation.',
  presenter: 'Who presents it',
  minutes: 'Time',
  minutesUnit: 'minutes',
  more: 'More about the item',
  bothKinds: {
    information_discussion: 'For information and discussion',
    information_agreement: 'For information and decision',
    discussion_agreement: 'For discussion and decision',
  },
  alsoKind: 'Also taken as',
  alsoKindNone: 'Only what is chosen above',
  alsoKindHint: 'For example an item for both discussion and decision.',
  summary: 'Summary',
  occasion: 'Occasion',
  occasionHint: 'Why is it taken up now?',
  economy: 'Economy',
  strategicLink: 'Strategic link',
  strategicLinkHint: 'The goal or policy that the item serves.',
  caseNumber: 'Case number',
  documentNumber: 'Document number',
  kleNumber: 'KLE number',
  kleNumberHint: 'The subject, written xx.xx.xx.',
  kleFacet: 'Action facet',
  kleFacetHint: 'A letter and two digits. Meetings have P35.',
  guests: 'Guests for this item',
  guestsHint: 'One a line: a name and, after a comma, what they are or come for.',
  newBreak: 'New break',
  breakTitle: 'Break',
  addBreak: 'Add the break',
  saveBreak: 'Save the break',
  isBreak: 'Break',
  slot: (from, to) => `${from}–${to}`,
  clock: 'When',
  closed: 'The item is closed',
  closedHint:
    'Only where the law demands it. Everybody sees that there is a closed item, and why; only the committee can read it.',
  closedGround: 'Legal ground',
  closedGroundHint: 'For example section 27(1) of the Public Administration Act.',
  closedUntil: 'Closed until',
  closedUntilHint: 'From that day everybody can read the item. Leave it empty if there is no date.',
  noPersonalCases: 'Cases about individuals do not belong in MED',
  notMadeYet: 'The item is not on the agenda yet',
  notMadeYetText:
    'Something like it has been answered before. Read the answer below. If the item is still to be there, save it again; what you wrote stands here.',
  noPersonalCasesText:
    'Do not write about the employment, illness or pay of named colleagues, and never write CPR numbers. That goes for closed items too.',
  add: 'Add the item',
  save: 'Save the item',
  edit: 'Change the item',
  remove: 'Remove the item',
  removeExplained: 'The item and its attachments are deleted from the agenda. This cannot be undone.',
  removeConfirm: 'Yes, remove the item',
  otherText: 'The item as it is now',
  otherTextLead:
    'Somebody else saved while you were writing. Change your text below and save again, or go back without saving.',
  closedTitle: (n) => `Item ${n}: closed item`,
  closedLead: 'The item is closed. Only the committee’s members can read it.',
  excludedLead: 'You are excluded from this item because you may be disqualified. You see its number and nothing else.',
  ground: 'Legal ground',
  until: (date) => `Closed until ${date}`,
  attachments: 'Attachments',
  noAttachments: 'There are no attachments.',
  attachmentNumber: (item, n) => `${item}.${n}`,
  addAttachment: 'Attach files',
  attachmentFiles: 'Files',
  removeAttachment: 'Remove',
  removeAttachmentOf: (name) => `Remove the attachment ${name}`,
  size: (kb) => (kb < 1000 ? `${kb} kB` : `${(kb / 1000).toFixed(1)} MB`),
  facts: 'About the item',
  timeUsed: (n) => `${n} minutes`,
  origin: 'Comes from',
  raisedBy: 'Raised by',
  orderTitle: 'Order',
  orderLead: 'Move the items up and down, or drag them into place.',
  orderLabel: (n, title) => `item ${n}, ${title}`,
  backToMeeting: 'Back to the meeting',
  raiseTitle: 'Raise an item',
  raiseLead: (committee, date) => `For the meeting of ${committee} on ${date}.`,
  raiseDeadline: (date, clause) => `The deadline is ${date} (${clause}).`,
  raiseEnvironmentDeadline: (date, clause) => `For the working environment it is ${date} (${clause}).`,
  what: 'What should we talk about?',
  why: 'Why does it matter?',
  whyHint: 'Write briefly what happens today, and what you hope for.',
  raise: 'Send it',
  raiseExplained: 'The secretary puts it on the agenda or tells you why it must wait. It cannot simply be removed.',
  place: 'Put on the agenda',
  placeItem: (title) => `Put on the agenda: ${title}`,
  postpone: 'Postpone',
  postponeItem: (title) => `Postpone: ${title}`,
  postponeTitle: (title) => `Postpone ${title}`,
  postponeExplained: 'Whoever raised the item sees the reason. It is kept and can be put on the agenda later.',
  postponeReason: 'Reason',
  postponed: 'Postponed',
  standard: {
    presenter: 'the chair',
    approve: { title: 'Approval of agenda and minutes', minutes: 5 },
    orientation: { title: 'Orientation from chair and vice-chair', minutes: 15 },
    workingEnvironment: { title: 'Working environment', minutes: 15 },
    anyOther: { title: 'Any other business and evaluation of the meeting', minutes: 10 },
  },
  refusals: {
    item_of_chair_stays:
      'The chair put the item there, so only the chair takes it off. Postpone it with a reason if it must wait.',
    item_of_vice_chair_stays:
      'The vice-chair put the item there, so only the vice-chair takes it off. Postpone it with a reason if it must wait.',
    raised_item_stays:
      'A member raised the item, so it cannot be removed. It can be postponed with a reason that the member sees.',
    referred_item_stays: 'The item was passed on by another committee that waits for an answer. It cannot be removed.',
    already_placed: 'The item is on the agenda already.',
    already_has_standard_items:
      'There are items on the agenda already. Standard items can only be added to an empty agenda.',
  },
  notices: {
    item_added: 'The item is added.',
    item_saved: 'The item is saved.',
    item_removed: 'The item is removed.',
    item_placed: 'The raised item is on the agenda.',
    item_postponed: 'The item is postponed, and whoever raised it can see the reason.',
    item_raised: 'Sent to the secretary.',
    standard_items_added: 'The standard items are on the agenda.',
    order_saved: 'The order is saved.',
    attachment_added: 'The attachment is added.',
    attachment_removed: 'The attachment is removed.',
    agenda_saved_keys_back:
      'The change is saved. The keys are taken back because the agenda was changed; chair and vice-chair must turn them again.',
  },
}

export const messages: Record<Lang, Messages> = { da, en }

/** The short facts of an item that stand beside its text: numbers, link and guests. */
export function detailFacts(lang: Lang, details: ItemDetails = {}): { term: string; value: string }[] {
  const t = messages[lang]
  const kle = [details.kleNumber, details.kleFacet].filter((part) => part !== undefined).join(' ')
  const facts: [string, string | undefined][] = [
    [t.caseNumber, details.caseNumber],
    [t.documentNumber, details.documentNumber],
    [t.kleNumber, kle],
    [t.strategicLink, details.strategicLink],
    [t.guests, details.guests && guestLines(details.guests).replaceAll('\n', '; ')],
  ]
  return facts.flatMap(([term, value]) => (value === undefined || value === '' ? [] : [{ term, value }]))
}

/** The longer texts besides the presentation: those before it, and those after the recommendation. */
export function detailTexts(
  lang: Lang,
  details: ItemDetails = {},
): { before: { term: string; text: string }[]; after: { term: string; text: string }[] } {
  const t = messages[lang]
  const those = (all: [string, string | undefined][]) =>
    all.flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]))
  return {
    before: those([
      [t.occasion, details.occasion],
      [t.summary, details.summary],
    ]),
    after: those([[t.economy, details.economy]]),
  }
}

/** The usual items, for an agreement that has none of its own: what opens a meeting, and what ends it. */
export function usualItems(lang: Lang): readonly FixedItem[] {
  const { approve, orientation, workingEnvironment, anyOther, presenter: chair } = messages[lang].standard
  const item = (
    from: { title: string; minutes: number },
    kind: ItemContent['kind'],
    apsa: ItemContent['apsa'],
    presenter = '',
    fixed: FixedItem['fixed'] = 'first',
  ): FixedItem => ({
    fixed,
    content: {
      ...from,
      kind,
      apsa,
      presenter,
      presentation: null,
      recommendation: null,
      closedGround: null,
      closedUntil: null,
    },
  })
  return [
    item(approve, 'information', ['cooperation'], chair),
    item(orientation, 'information', ['work', 'cooperation']),
    item(workingEnvironment, 'discussion', ['working_environment']),
    item(anyOther, 'discussion', ['cooperation'], chair, 'last'),
  ]
}
