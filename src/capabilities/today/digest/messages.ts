export const da = {
  subject: (date: string, waiting: number, news: number) =>
    [
      waiting > 0 && (waiting === 1 ? '1 ting venter på dig' : `${waiting} ting venter på dig`),
      news > 0 && (news === 1 ? '1 nyhed' : `${news} nyheder`),
    ]
      .filter(Boolean)
      .join(', ') + ` · ${date}`,
  preheader: 'Det, der venter på dig, og det, du har valgt at få samlet.',
  greeting: (name: string) => `Kære ${name}`,
  waiting: (n: number) => (n === 1 ? 'Det her venter på dig:' : `${n} ting venter på dig, den første først:`),
  nothingWaits: 'Intet venter på dig.',
  news: (n: number) =>
    n === 1 ? 'Derefter en ting, du har valgt at få samlet.' : `Derefter ${n} ting, du har valgt at få samlet.`,
  due: (day: string) => `senest ${day}`,
  closedTitle: 'opgave fra et lukket punkt',
  new: 'Nyt:',
  more: (n: number) => `… og ${n} mere. Se det hele i Medspil.`,
  open: 'Åbn Medspil',
  footer: (municipality: string, address: string) =>
    `Sendt af Medspil for ${municipality}. Vælg, hvilke mails du får, og hvor tit: ${address}`,
}

export type Messages = typeof da

export const en: Messages = {
  subject: (date: string, waiting: number, news: number) =>
    [
      waiting > 0 && (waiting === 1 ? '1 thing waits for you' : `${waiting} things wait for you`),
      news > 0 && (news === 1 ? '1 piece of news' : `${news} pieces of news`),
    ]
      .filter(Boolean)
      .join(', ') + ` · ${date}`,
  preheader: 'What waits for you, and what you chose to get gathered.',
  greeting: (name: string) => `Dear ${name}`,
  waiting: (n: number) => (n === 1 ? 'This waits for you:' : `${n} things wait for you, the first due first:`),
  nothingWaits: 'Nothing waits for you.',
  news: (n: number) =>
    n === 1 ? 'Then one thing you chose to get gathered.' : `Then ${n} things you chose to get gathered.`,
  due: (day: string) => `by ${day}`,
  closedTitle: 'task from a closed item',
  new: 'New:',
  more: (n: number) => `… and ${n} more. See it all in Medspil.`,
  open: 'Open Medspil',
  footer: (municipality: string, address: string) =>
    `Sent by Medspil for ${municipality}. Choose which mails you get, and how often: ${address}`,
}

export const messages = { da, en }
