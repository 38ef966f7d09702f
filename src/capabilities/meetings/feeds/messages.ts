import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: 'Møder i din egen kalender',
  lead: 'Få møderne vist i Outlook, på telefonen eller i en anden kalender. Kalenderen henter selv nye og ændrede møder.',
  titleOf: (committee: string) => `Kalender for ${committee}`,
  leadOf: 'Få udvalgets møder vist i din egen kalender, også selv om du ikke sidder i udvalget.',
  none: 'Du har ingen adresse endnu',
  noneText: 'Lav en adresse, og sæt den ind i din kalender som “abonnér på kalender” eller “tilføj fra internettet”.',
  make: 'Lav en adresse',
  active: (when: string) => `Der er en adresse, lavet ${when}.`,
  activeText:
    'Adressen vises kun, når den laves. Har du mistet den, så lav en ny: den gamle holder straks op med at virke.',
  renew: 'Lav en ny adresse',
  renewText: 'Den gamle adresse holder straks op med at virke. Du skal sætte den nye ind i dine kalendere.',
  renewConfirm: 'Ja, lav en ny adresse',
  revoke: 'Tag adressen tilbage',
  revokeText: 'Adressen holder straks op med at virke, og møderne forsvinder fra de kalendere, der bruger den.',
  revokeConfirm: 'Ja, tag adressen tilbage',
  madeTitle: 'Din adresse er klar',
  madeText: 'Kopiér adressen nu. Den vises kun denne ene gang.',
  address: 'Adresse',
  goOn: 'Jeg har kopieret den',
  whatTitle: 'Hvad står der i kalenderen?',
  what: 'Udvalg, tid, sted og et link til mødet. Aldrig noget fra dagsordenen.',
  secret:
    'Adressen er hemmelig: alle, der har den, kan se, hvornår du har møder. Del den ikke. Den holder op med at virke, når du forlader kommunen.',
  others: 'Udvalg, du følger i din kalender',
  mine: 'Alle mine møder',
  calendarName: (municipality: string) => `MED-møder, ${municipality}`,
  open: 'Møder i din egen kalender',
  notices: { calendar_feed_revoked: 'Adressen er taget tilbage og virker ikke længere.' },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Meetings in your own calendar',
  lead: 'See the meetings in Outlook, on your phone or in another calendar. The calendar fetches new and changed meetings by itself.',
  titleOf: (committee) => `Calendar of ${committee}`,
  leadOf: 'See the committee’s meetings in your own calendar, even when you have no seat in it.',
  none: 'You have no address yet',
  noneText: 'Make an address, and put it into your calendar as “subscribe to calendar” or “add from the internet”.',
  make: 'Make an address',
  active: (when) => `There is an address, made ${when}.`,
  activeText:
    'The address is shown only when it is made. If you lost it, make a new one: the old one stops working at once.',
  renew: 'Make a new address',
  renewText: 'The old address stops working at once. You have to put the new one into your calendars.',
  renewConfirm: 'Yes, make a new address',
  revoke: 'Take the address back',
  revokeText: 'The address stops working at once, and the meetings leave the calendars that use it.',
  revokeConfirm: 'Yes, take the address back',
  madeTitle: 'Your address is ready',
  madeText: 'Copy the address now. It is shown only this once.',
  address: 'Address',
  goOn: 'I have copied it',
  whatTitle: 'What does the calendar say?',
  what: 'Committee, time, place and a link to the meeting. Never anything from the agenda.',
  secret:
    'The address is secret: everybody who has it can see when you have meetings. Do not share it. It stops working when you leave the municipality.',
  others: 'Committees that you follow in your calendar',
  mine: 'All my meetings',
  calendarName: (municipality) => `MED meetings, ${municipality}`,
  open: 'Meetings in your own calendar',
  notices: { calendar_feed_revoked: 'The address is taken back and no longer works.' },
}

export const messages: Record<Lang, Messages> = { da, en }
