import type { ImportKind } from '../rules.ts'

/*
 * Columns: what the columns of a staff file hold, told by their headings.
 * Headings are compared without signs, spaces and capitals, with the words that Danish payroll systems use.
 */

export interface Column {
  readonly key: string
  readonly required: boolean
  readonly headings: readonly string[]
}

const validFrom = { key: 'validFrom', required: false }
const validTo = { key: 'validTo', required: false }

export const columnsOf: Readonly<Record<ImportKind, readonly Column[]>> = {
  units: [
    {
      key: 'number',
      required: true,
      headings: [
        'enhedsnr',
        'enhedsnummer',
        'enhedsid',
        'afdelingsnr',
        'orgnr',
        'organisationsnummer',
        'unitnumber',
        'unitno',
      ],
    },
    {
      key: 'name',
      required: true,
      headings: ['enhedsnavn', 'navn', 'enhed', 'afdeling', 'afdelingsnavn', 'unitname', 'name'],
    },
    {
      key: 'parentNumber',
      required: true,
      headings: [
        'overordnetenhedsnr',
        'overordnetenhed',
        'overordnetenhedsnummer',
        'overordnetnr',
        'overordnet',
        'forælder',
        'parent',
        'parentnumber',
        'parentunit',
      ],
    },
    { key: 'kind', required: false, headings: ['enhedstype', 'type', 'kind', 'unittype'] },
    {
      key: 'leaderNumber',
      required: false,
      headings: [
        'ledermedarbnr',
        'leder',
        'ledernr',
        'ledermedarbejdernr',
        'lederensmedarbnr',
        'leader',
        'leadernumber',
        'manager',
      ],
    },
    { ...validFrom, headings: ['gyldigfra', 'fra', 'fradato', 'startdato', 'oprettet', 'validfrom', 'from'] },
    { ...validTo, headings: ['gyldigtil', 'til', 'tildato', 'slutdato', 'nedlagt', 'validto', 'to'] },
  ],
  employees: [
    {
      key: 'number',
      required: true,
      headings: [
        'medarbnr',
        'medarbejdernr',
        'medarbejdernummer',
        'tjenestenr',
        'tjenestenummer',
        'lønnr',
        'lønnummer',
        'employeenumber',
        'employeeno',
      ],
    },
    { key: 'givenName', required: true, headings: ['fornavn', 'fornavne', 'givenname', 'firstname'] },
    { key: 'familyName', required: true, headings: ['efternavn', 'familyname', 'lastname', 'surname'] },
    { key: 'jobTitle', required: false, headings: ['stilling', 'stillingsbetegnelse', 'titel', 'jobtitle', 'title'] },
    { key: 'email', required: false, headings: ['email', 'mail', 'emailadresse', 'mailadresse', 'arbejdsmail'] },
    {
      key: 'unitNumber',
      required: true,
      headings: [
        'enhedsnr',
        'enhedsnummer',
        'enhed',
        'afdelingsnr',
        'afdeling',
        'tjenestested',
        'orgnr',
        'unitnumber',
        'unit',
      ],
    },
    {
      ...validFrom,
      headings: [
        'ansatfra',
        'ansættelsesdato',
        'ansat',
        'tiltrådt',
        'startdato',
        'fra',
        'gyldigfra',
        'employedfrom',
        'from',
      ],
    },
    {
      ...validTo,
      headings: ['ansattil', 'fratrædelsesdato', 'fratrådt', 'slutdato', 'til', 'gyldigtil', 'employedto', 'to'],
    },
    {
      key: 'weeklyHours',
      required: false,
      headings: ['ugentligttimetal', 'timetal', 'timer', 'ugetimer', 'timerpruge', 'weeklyhours', 'hours'],
    },
  ],
}

/** Column key to its place in the file, counted from 0. */
export type ColumnMapping = Readonly<Record<string, number>>

/** The mapping that the headings tell. A heading said earlier in a column's list is preferred; no place is used twice. */
export function mapColumns(kind: ImportKind, header: readonly string[]): ColumnMapping {
  const plain = header.map((heading) => heading.toLowerCase().replaceAll(/[^a-zæøå0-9]/g, ''))
  const mapping: Record<string, number> = {}
  const taken = new Set<number>()
  for (const column of columnsOf[kind]) {
    const place = column.headings.map((heading) => plain.indexOf(heading)).find((at) => at >= 0 && !taken.has(at))
    if (place === undefined) continue
    mapping[column.key] = place
    taken.add(place)
  }
  return mapping
}

/** The mapping that a source has always had: by headings, since places move. Without any the headings are guessed. */
export function savedMapping(
  kind: ImportKind,
  header: readonly string[],
  headings: Readonly<Record<string, string>>,
): ColumnMapping {
  if (Object.keys(headings).length === 0) return mapColumns(kind, header)
  const places = Object.entries(headings).map(([key, heading]) => [key, header.indexOf(heading)] as const)
  return soundMapping(kind, header, Object.fromEntries(places))
}

/** A mapping from outside, with only what makes sense for the file: known columns, places that exist, none used twice. */
export function soundMapping(kind: ImportKind, header: readonly string[], wanted: ColumnMapping): ColumnMapping {
  const mapping: Record<string, number> = {}
  const taken = new Set<number>()
  for (const { key } of columnsOf[kind]) {
    const place = wanted[key]
    if (place === undefined || !Number.isInteger(place) || place < 0 || place >= header.length || taken.has(place))
      continue
    mapping[key] = place
    taken.add(place)
  }
  return mapping
}

/** Required columns that the mapping lacks. */
export function missingColumns(kind: ImportKind, mapping: ColumnMapping): string[] {
  return columnsOf[kind]
    .filter((column) => column.required && mapping[column.key] === undefined)
    .map((column) => column.key)
}
