import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: 'Se som en anden',
  lead: 'Når du hjælper nogen, kan du se siderne, som de ser dem. Du kan ikke ændre noget.',
  rulesTitle: 'Sådan virker det',
  rules: [
    'Det varer højst 30 minutter og slutter, når du logger ud.',
    'Alt er låst: ingen formular kan sendes.',
    'Lukkede punkter, kladder og TRIO-rum vises ikke.',
    'Personen kan på sin egen kontoside se, at du har set med, hvornår, hvorfor og hvilke sider du åbnede.',
    'En administrator kan ikke ses.',
  ],
  person: 'Hvem vil du se som',
  personHint: 'Skriv en del af navnet, og vælg.',
  reason: 'Hvorfor',
  reasonHint: 'Personen kan læse det. For eksempel: Du ringede, fordi du ikke kunne finde referatet.',
  begin: 'Se som personen',
  logTitle: 'Hvem der har set som hvem',
  caption: 'De seneste gange, de nyeste først',
  viewer: 'Administrator',
  seen: 'Set som',
  when: 'Hvornår',
  period: (from: string, to: string) => `${from}–${to}`,
  pages: 'Sider',
  pageCount: (count: number) => (count === 1 ? '1 side' : `${count} sider`),
  none: 'Ingen har set som en anden',
  noneText: 'Her kommer hver gang, det sker.',
  banner: (seen: string) => `Du ser siderne som ${seen}`,
  bannerText: (until: string) => `Intet kan ændres, og lukkede punkter vises ikke. Det slutter kl. ${until}.`,
  bannerLabel: 'Du ser som en anden',
  end: 'Hold op med at se som en anden',
  lockedTitle: 'Du ser som en anden og kan ikke ændre noget',
  lockedText: (seen: string) =>
    `Det, du ville sende, er ikke udført. ${seen} må selv gøre det, eller du kan holde op med at se som en anden og gøre det i dit eget navn, hvis du har ret til det.`,
  refusals: {
    sees_oneself: 'Det er dig selv. Vælg en anden.',
    sees_administrator: 'Personen er administrator og kan ikke ses. Vælg en anden.',
    account_closed: 'Personens konto er lukket, så der er ikke noget at se.',
    not_here_any_more: 'Personen har ikke længere en arbejdsplads eller et hverv her, så der er ikke noget at se.',
  },
  notices: { see_as_ended: 'Du er dig selv igen' },
}

export type Messages = typeof da

export const en: Messages = {
  title: 'See as somebody else',
  lead: 'When you help somebody, you can see the pages as they do. You cannot change anything.',
  rulesTitle: 'How it works',
  rules: [
    'It lasts 30 minutes at most and ends when you sign out.',
    'Everything is locked: no form can be sent.',
    'Closed items, drafts and TRIO rooms are not shown.',
    'On their own account page the person sees that you looked, when, why and which pages you opened.',
    'An administrator cannot be seen.',
  ],
  person: 'Whom do you want to see as',
  personHint: 'Write a part of the name and choose.',
  reason: 'Why',
  reasonHint: 'The person can read it. For example: You called because you could not find the minutes.',
  begin: 'See as the person',
  logTitle: 'Who has seen as whom',
  caption: 'The latest times, the newest first',
  viewer: 'Administrator',
  seen: 'Seen as',
  when: 'When',
  period: (from, to) => `${from}–${to}`,
  pages: 'Pages',
  pageCount: (count) => (count === 1 ? '1 page' : `${count} pages`),
  none: 'Nobody has seen as somebody else',
  noneText: 'Each time it happens will be here.',
  banner: (seen) => `You see the pages as ${seen}`,
  bannerText: (until) => `Nothing can be changed, and closed items are not shown. It ends at ${until}.`,
  bannerLabel: 'You see as somebody else',
  end: 'Stop seeing as somebody else',
  lockedTitle: 'You see as somebody else and cannot change anything',
  lockedText: (seen) =>
    `What you wanted to send has not been done. ${seen} must do it, or you can stop seeing as somebody else and do it in your own name if you may.`,
  refusals: {
    sees_oneself: 'That is yourself. Choose somebody else.',
    sees_administrator: 'The person is an administrator and cannot be seen. Choose somebody else.',
    account_closed: 'The person’s account is closed, so there is nothing to see.',
    not_here_any_more: 'The person no longer has a workplace or a post here, so there is nothing to see.',
  },
  notices: { see_as_ended: 'You are yourself again' },
}

export const messages: Record<Lang, Messages> = { da, en }

export const notices = { see_as_ended: { da: da.notices.see_as_ended, en: en.notices.see_as_ended } }

export const sameInBoth = ['viewer']
