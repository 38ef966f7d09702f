import type { Lang } from '../../../../platform/i18n/lang.ts'

interface Clash {
  readonly who: string
  readonly many: boolean
  readonly other: string
  readonly day: string
  readonly time: string
}

interface Close {
  readonly day: string
  readonly other: string
  readonly otherDay: string
  readonly wanted: number
}

const meetings = (n: number) => (n === 1 ? '1 møde' : `${n} møder`)
const meetingsEn = (n: number) => (n === 1 ? '1 meeting' : `${n} meetings`)

/** What speaks against a day: who, which day and why. */
export const da = {
  no_day: (day: string) => `Der er ikke fundet en dag nær ${day}. Vælg selv en dag, eller prøv et andet tidspunkt.`,
  no_day_at_all: 'Mødet har ingen dag. Vælg en.',
  past: (day: string) => `${day} har været.`,
  another_year: (day: string) => `${day} ligger i et andet år.`,
  weekend: (day: string) => `${day} er i en weekend.`,
  holiday: (day: string, name: string) => `${day} er helligdag: ${name}.`,
  closing_day: (day: string, name: string) => `${day} er lukkedag: ${name}.`,
  free_period: (day: string, name: string) => `${day} er mødefri: ${name}.`,
  double_booked: ({ who, other, day, time }: Clash) =>
    `${who} skal ${day} også være i ${other}, der mødes kl. ${time}.`,
  more: (n: number) => `${n} andre`,
  and: 'og',
  twice_a_day: (day: string) => `Der er to møder ${day}.`,
  too_close: ({ day, other, otherDay, wanted }: Close) =>
    `${day} ligger tæt på ${other}, der mødes ${otherDay}. I har valgt mindst ${wanted} dage, så det kan nå videre.`,
  other_weekday: (day: string, wished: string) => `${day} er ikke en ${wished}.`,
  too_few: (planned: number, wanted: number, clause: string) =>
    `${planned} af ${meetings(wanted)} i året${clause === '' ? '' : ` (${clause})`}.`,
  too_many: (planned: number, most: number, clause: string) =>
    `${meetings(planned)} i året, højst ${most} efter MED-aftalen (${clause}).`,
}

export type Messages = typeof da

export const en: Messages = {
  no_day: (day) => `No day was found near ${day}. Choose a day yourself, or try another time.`,
  no_day_at_all: 'The meeting has no day. Choose one.',
  past: (day) => `${day} has been.`,
  another_year: (day) => `${day} is in another year.`,
  weekend: (day) => `${day} is in a weekend.`,
  holiday: (day, name) => `${day} is a public holiday: ${name}.`,
  closing_day: (day, name) => `${day} is a closing day: ${name}.`,
  free_period: (day, name) => `${day} is kept free of meetings: ${name}.`,
  double_booked: ({ who, many, other, day, time }) =>
    `${who} ${many ? 'are' : 'is'} also wanted in ${other} on ${day}, which meets at ${time}.`,
  more: (n) => `${n} others`,
  and: 'and',
  twice_a_day: (day) => `There are two meetings on ${day}.`,
  too_close: ({ day, other, otherDay, wanted }) =>
    `${day} is close to ${other}, which meets on ${otherDay}. You chose at least ${wanted} days, so that things can reach on.`,
  other_weekday: (day, wished) => `${day} is not a ${wished}.`,
  too_few: (planned, wanted, clause) =>
    `${planned} of ${meetingsEn(wanted)} in the year${clause === '' ? '' : ` (${clause})`}.`,
  too_many: (planned, most, clause) =>
    `${meetingsEn(planned)} in the year, at most ${most} by the MED agreement (${clause}).`,
}

export const messages: Record<Lang, Messages> = { da, en }
