export const da = {
  title: 'Fordeling af poster',
  lead: 'Hvor stor en del af pladserne har personer, der har to eller flere? Tallene gælder grupper. Ingen personer nævnes, og grupper under fem personer vises ikke.',
  employee: 'Medarbejdersiden',
  management: 'Ledelsessiden',
  overTime: 'Over tid',
  perCentre: 'Pr. center',
  ownTitle: 'Dine udvalg',
  day: 'Dag',
  centre: 'Center',
  committee: 'Udvalg',
  posts: 'Pladser',
  persons: 'Personer',
  few: 'Hos personer med to eller flere',
  percent: (share: number) => `${Math.round(share * 100)} %`,
  tooFew: 'For få personer til at vise',
  howTitle: 'Sådan regnes det',
  how: 'En plads er én persons medlemskab af ét udvalg. Suppleanter tæller ikke med. Har en person to eller flere medlemskaber et sted i kommunen, regnes de alle med. Et højt tal kan betyde, at de samme få bærer meget; på ledelsessiden følger det tit af stillingen.',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Spread of posts',
  lead: 'How large a share of the seats is held by persons who have two or more? The numbers are of groups. No person is named, and groups of fewer than five persons are not shown.',
  employee: 'Employee side',
  management: 'Management side',
  overTime: 'Over time',
  perCentre: 'Per centre',
  ownTitle: 'Your committees',
  day: 'Day',
  centre: 'Centre',
  committee: 'Committee',
  posts: 'Seats',
  persons: 'Persons',
  few: 'With persons who have two or more',
  percent: (share) => `${Math.round(share * 100)}%`,
  tooFew: 'Too few persons to show',
  howTitle: 'How it is counted',
  how: 'A seat is one person’s membership of one committee. Substitutes do not count. When a person has two or more memberships anywhere in the municipality, all of them count. A high number can mean that the same few carry much; on the management side it often follows from the position.',
}

export const messages = { da, en }
