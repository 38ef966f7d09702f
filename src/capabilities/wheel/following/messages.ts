import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: (year: number) => `Følges årshjulet? ${year}`,
  lead: 'Hvad der er blevet af årets punkter, niveau for niveau og udvalg for udvalg. Det er ikke en rangliste: udvalgene står i alfabetisk orden.',
  byLevel: 'Niveau for niveau',
  byBody: 'Udvalg for udvalg',
  leftOut: 'Udeladt, og hvorfor',
  noneLeftOut: 'Ingen punkter er udeladt.',
  noReason: 'Ingen begrundelse',
  level: 'Niveau',
  body: 'Udvalg',
  item: 'Punkt',
  reason: 'Begrundelse',
  bodies: 'Udvalg i alt',
  late: 'Heraf for sent',
  followedShare: 'Fulgt til tiden',
  shareOf: (followed: number, due: number) => (due === 0 ? 'Intet endnu' : `${followed} af ${due}`),
  shareExplained:
    'Fulgt til tiden: behandlet i de måneder, punktet hører til, eller udeladt, ud af de punkter hvis måneder er gået.',
  empty: 'Der er ingen udvalg med punkter i det år.',
}

export type Messages = typeof da

export const en: Messages = {
  title: (year) => `Is the wheel followed? ${year}`,
  lead: 'What has become of the year’s items, level by level and committee by committee. This is not a ranking: committees are listed alphabetically.',
  byLevel: 'Level by level',
  byBody: 'Committee by committee',
  leftOut: 'Left out, and why',
  noneLeftOut: 'No items are left out.',
  noReason: 'No reason',
  level: 'Level',
  body: 'Committee',
  item: 'Item',
  reason: 'Reason',
  bodies: 'Committees in all',
  late: 'Of these late',
  followedShare: 'Followed in time',
  shareOf: (followed, due) => (due === 0 ? 'Nothing yet' : `${followed} of ${due}`),
  shareExplained:
    'Followed in time: dealt with in the months where the item belongs, or left out, of the items whose months have passed.',
  empty: 'There are no committees with items in that year.',
}

export const messages: Record<Lang, Messages> = { da, en }
