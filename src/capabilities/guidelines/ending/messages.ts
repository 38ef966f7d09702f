import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = {
  notice: 'Opsig',
  noticeTitle: 'Opsigelse',
  noticeConfirm: 'Ja, opsig den',
  noticeText: (day: string, months: number, clause: string) =>
    `Varslet er ${months} måneder (${clause}): den gælder til og med ${day}, hvis den opsiges i dag. Bliver begge sider enige om en ny tekst inden da, gælder den nye.`,
  side: 'Hvem opsiger den?',
  sides: { management: 'Ledelsessiden', employee: 'Medarbejdersiden' },
  reason: 'Begrundelse',
  noticed: (side: string, given: string, last: string) =>
    `${side} har opsagt den ${given}. Den gælder til og med ${last}.`,
  whyNotTitle: 'Kan den opsiges?',
  by: (name: string) => `Skrevet ind af ${name}`,
  repeal: 'Ophæv',
  repealTitle: 'Ophævelse',
  repealConfirm: 'Ja, ophæv den',
  repealText: 'Den bliver stående i registret under dem, der ikke længere gælder.',
  lastDay: 'Sidste dag, den gælder',
  repealed: (day: string) => `Den gælder til og med ${day}.`,
}

export type Messages = typeof da

export const en: Messages = {
  notice: 'Give notice',
  noticeTitle: 'Notice',
  noticeConfirm: 'Yes, give notice',
  noticeText: (day, months, clause) =>
    `The notice is ${months} months (${clause}): it holds until ${day} inclusive when notice is given today. If both sides agree on a new text before that, the new one holds.`,
  side: 'Who gives notice?',
  sides: { management: 'Management', employee: 'Employees' },
  reason: 'Reason',
  noticed: (side, given, last) => `${side} gave notice ${given}. It holds until ${last} inclusive.`,
  whyNotTitle: 'Can it be terminated?',
  by: (name) => `Entered by ${name}`,
  repeal: 'Repeal',
  repealTitle: 'Repeal',
  repealConfirm: 'Yes, repeal it',
  repealText: 'It stays in the register among those no longer in force.',
  lastDay: 'The last day on which it holds',
  repealed: (day) => `It holds until ${day} inclusive.`,
}

export const messages: Record<Lang, Messages> = { da, en }
