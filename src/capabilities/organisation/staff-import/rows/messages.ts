import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { RowErrorCode } from '../rules.ts'

/** What is wrong in a line, told with what stands there. */
type Messages = Record<RowErrorCode, (value: string) => string>

const da: Messages = {
  missing: () => 'Feltet er tomt.',
  too_long: (value) => `Teksten er for lang: »${value} …«`,
  bad_text: () => 'Teksten indeholder tegn, der ikke kan læses. Gem filen igen fra lønsystemet.',
  not_a_date: (value) => `»${value}« er ikke en dato. Skriv dag-måned-år, for eksempel 31-12-2026.`,
  date_out_of_range: (value) => `»${value}« ligger uden for årene 1900 til 2199.`,
  ends_before_it_begins: (value) => `Sidste dag »${value}« ligger før første dag.`,
  not_hours: (value) => `»${value}« er ikke et timetal mellem 0 og 80.`,
  not_an_email: (value) => `»${value}« er ikke en e-mailadresse.`,
  formula: (value) => `Cellen indeholder en formel eller begynder som en: »${value}«. Gem værdien i stedet.`,
  uneven: (value) => `Linjen har ${value} felter og ikke lige så mange som overskrifterne.`,
  duplicate: (value) => `Nummeret står også i linje ${value}.`,
  unknown_parent: (value) => `Overordnet enhed »${value}« findes hverken i filen eller i Medspil.`,
  own_parent: (value) => `Enheden »${value}« er overordnet sig selv.`,
  cycle: (value) => `Enhederne er overordnet hinanden i ring: ${value}.`,
  too_deep: () => 'Der er mere end 20 lag af enheder over denne.',
  parent_ends_first: (value) => `Overordnet enhed »${value}« ophører før denne.`,
  unknown_unit: (value) => `Enheden »${value}« findes ikke. Indlæs enhederne først.`,
}

const en: Messages = {
  missing: () => 'The field is empty.',
  too_long: (value) => `The text is too long: “${value} …”`,
  bad_text: () => 'The text holds signs that cannot be read. Save the file again from the payroll system.',
  not_a_date: (value) => `“${value}” is not a date. Write day-month-year, such as 31-12-2026.`,
  date_out_of_range: (value) => `“${value}” lies outside the years 1900 to 2199.`,
  ends_before_it_begins: (value) => `The last day “${value}” comes before the first day.`,
  not_hours: (value) => `“${value}” is not a number of hours between 0 and 80.`,
  not_an_email: (value) => `“${value}” is not an e-mail address.`,
  formula: (value) => `The cell holds a formula or begins like one: “${value}”. Save the value instead.`,
  uneven: (value) => `The line has ${value} fields, not as many as there are headings.`,
  duplicate: (value) => `The number stands in line ${value} too.`,
  unknown_parent: (value) => `The parent unit “${value}” is neither in the file nor in Medspil.`,
  own_parent: (value) => `The unit “${value}” is its own parent.`,
  cycle: (value) => `The units are each other’s parents in a circle: ${value}.`,
  too_deep: () => 'There are more than 20 tiers of units above this one.',
  parent_ends_first: (value) => `The parent unit “${value}” ends before this one.`,
  unknown_unit: (value) => `The unit “${value}” does not exist. Import the units first.`,
}

export const messages: Record<Lang, Messages> = { da, en }
