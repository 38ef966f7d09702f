import type { Lang } from '../../../platform/i18n/lang.ts'

export const da = { page: 'Side', pageOf: 'af', printedOn: (day: string) => `Hentet ${day}` }

export type Messages = typeof da

export const en: Messages = { page: 'Page', pageOf: 'of', printedOn: (day) => `Fetched ${day}` }

export const messages: Record<Lang, Messages> = { da, en }
