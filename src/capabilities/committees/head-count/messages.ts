const people = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const da = {
  title: 'Antal ansatte',
  now: (count: number) => `I dag er her ${people(count, 'ansat', 'ansatte')}.`,
  year: (least: number, most: number) =>
    least === most
      ? 'Tallet har været det samme det seneste år.'
      : `Det seneste år har tallet været mellem ${least} og ${most}.`,
  threshold: (below: number, clause: string) =>
    `Personalemøde med MED-status er for arbejdspladser under ${below} ansatte (${clause}).`,
  over: 'Arbejdspladsen er nået op på grænsen',
  overText: 'Intet ændres af sig selv. Strukturtjekket foreslår, hvad HR og udvalget kan gøre.',
  check: 'Se strukturtjekket',
  months: 'Måned for måned',
  day: 'Dag',
  heads: 'Ansatte',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Head count',
  now: (count) => `Today ${people(count, 'person is', 'people are')} employed here.`,
  year: (least, most) =>
    least === most
      ? 'The number has been the same over the past year.'
      : `Over the past year the number has been between ${least} and ${most}.`,
  threshold: (below, clause) =>
    `A staff meeting with MED status is for workplaces with fewer than ${below} employees (${clause}).`,
  over: 'The workplace has reached the threshold',
  overText: 'Nothing changes by itself. The structure check proposes what HR and the committee can do.',
  check: 'See the structure check',
  months: 'Month by month',
  day: 'Day',
  heads: 'Employees',
}

export const messages = { da, en }
