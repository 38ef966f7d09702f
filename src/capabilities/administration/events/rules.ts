/** Words for what an event's data hold: the names of facts, and those values that are codes. */
export interface FactWords {
  readonly facts: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly yes: string
  readonly no: string
  readonly day: (isoDate: string) => string
}

/** Ids are for the filter and the database, not for the eye; hashes too. */
const isForMachines = (value: unknown) =>
  typeof value === 'string' && (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) || /^[0-9a-f]{64}$/.test(value))

function valueInWords(value: unknown, words: FactWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value !== 'string') return JSON.stringify(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return words.day(value)
  return words.values[value] ?? value
}

/** In whose stead it was done is said first. */
const inStead = ['acting_for_name', 'seen_as_name']

/** What is known of an event, as a person would say it: "Måde: øvekommunen". A fact without words keeps its name. */
export function factsInWords(data: Readonly<Record<string, unknown>>, words: FactWords): string {
  const said = Object.entries(data)
    .sort(([a], [b]) => Number(inStead.includes(b)) - Number(inStead.includes(a)))
    .filter(([, value]) => value !== null && value !== '' && !isForMachines(value))
    .map(([name, value]) => `${words.facts[name] ?? name.replaceAll('_', ' ')}: ${valueInWords(value, words)}`)
  return said.length === 0 ? '–' : said.join(', ')
}
