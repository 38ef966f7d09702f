import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  title: 'Hvem der har set siderne som dig',
  text: 'En administrator kan se siderne, som du ser dem, for at hjælpe dig. De kan ikke ændre noget, og lukkede punkter vises ikke.',
  none: 'Ingen har set siderne som dig.',
  fromTo: (day: string, from: string, to: string) => `${day} kl. ${from}–${to}`,
  opened: (count: number) => (count === 1 ? '1 side blev åbnet' : `${count} sider blev åbnet`),
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Who has seen the pages as you',
  text: 'An administrator can see the pages as you do, to help you. They cannot change anything, and closed items are not shown.',
  none: 'Nobody has seen the pages as you.',
  fromTo: (day, from, to) => `${day} at ${from}–${to}`,
  opened: (count) => (count === 1 ? '1 page was opened' : `${count} pages were opened`),
}

export const messages: Record<Lang, Messages> = { da, en }
