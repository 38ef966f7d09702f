import { planPeriods, type Period, type PeriodStep } from '../../periods/rules.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { RegisteredPerson } from '../../../people/staff-register/queries.ts'
import { readHours, type RowReader } from '../rows/rules.ts'
import { mostDifferences, noCounts, type Difference, type ImportCounts, type RowError } from '../rules.ts'

/** What an employment says. */
export interface EmploymentFacts {
  readonly unitNumber: string
  readonly jobTitle: string
  /** As the database says numbers: '37.00'. null: not known. */
  readonly weeklyHours: string | null
}

export interface PersonEntry {
  /** null: a person who is not known yet. */
  readonly id: string | null
  readonly employeeNumber: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
}

export interface EmployeePlan {
  readonly kind: 'employees'
  readonly errors: readonly RowError[]
  readonly counts: ImportCounts
  /** New people, and people whose name, address or number has changed. */
  readonly people: readonly PersonEntry[]
  readonly steps: readonly (PeriodStep<EmploymentFacts> & { readonly employeeNumber: string })[]
  /** Employments of people who are not in the file, that end today. */
  readonly endings: readonly string[]
  /** The first of them. */
  readonly differences: readonly Difference[]
}

export interface EmployeeSurroundings {
  readonly people: readonly RegisteredPerson[]
  /** Person id to employments in order of time. */
  readonly employments: ReadonlyMap<string, readonly Period<EmploymentFacts>[]>
  readonly unitNumbers: ReadonlySet<string>
  /** Leaders' employee numbers that nobody has yet, one for each unit. */
  readonly wantedLeaders: readonly string[]
  /** What each unit is called, by number. */
  readonly unitNames: ReadonlyMap<string, string>
  /** Whether the source's files hold everybody, so that whoever is missing has left. */
  readonly endsAbsent: boolean
  readonly today: IsoDate
}

interface EmployeeLine {
  readonly row: RowReader
  readonly number: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
  readonly jobTitle: string
  readonly unitNumber: string
  readonly weeklyHours: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null | undefined
}

/** What a file of employees would change, or every line that is wrong. Pure. */
export function planEmployees(rows: readonly RowReader[], around: EmployeeSurroundings): EmployeePlan {
  const find = personFinder(around.people)
  const lines = rows.map((row) => readLine(row, around.unitNumbers))
  const inFile = refuseDuplicates(lines)
  const counts = { ...noCounts, rows: rows.length }
  const people: PersonEntry[] = []
  const steps: (PeriodStep<EmploymentFacts> & { employeeNumber: string })[] = []
  const found = new Set<string>()
  const differences: Difference[] = []
  for (const line of lines) {
    const person = find(line)
    if (person) found.add(person.id)
    const known = person ? (around.employments.get(person.id) ?? []) : []
    const what = factsOf(line, known.at(-1)?.what)
    const plan = planPeriods(known, { from: line.from, to: line.to, what }, { today: around.today, same: sameFacts })
    if (!plan.ok) {
      line.row.refuse('ends_before_it_begins', 'validTo', line.row.raw('validTo'))
      continue
    }
    const entry = entryOf(line, person)
    const personChanges = !person || differs(entry, person)
    if (personChanges) people.push(entry)
    const verdict = plan.value.verdict === 'unchanged' && personChanges ? 'changed' : plan.value.verdict
    counts[person ? verdict : 'added'] += 1
    if (entry.email === null) counts.withoutEmail += 1
    for (const step of plan.value.steps) steps.push({ ...step, employeeNumber: line.number })
    const ends = verdict === 'ended' ? (line.to ?? null) : null
    differences.push(...differencesOf({ entry, person, what, was: known.at(-1)?.what, ends }, around.unitNames))
  }
  counts.foundLeaders = around.wantedLeaders.filter((number) => inFile.has(number)).length
  const { inForce, absent } = absentPeople(around, found)
  counts.inForce = inForce
  const leavers = around.endsAbsent ? absent.filter((person) => endingsOf(person, around).length > 0) : []
  counts.absent = absent.length - leavers.length
  counts.ended += leavers.length
  for (const person of absent) differences.push({ code: 'vanishes', name: nameOf(person), from: '', to: '' })
  return {
    kind: 'employees',
    errors: rows.flatMap((row) => row.errors),
    counts,
    people,
    steps,
    endings: leavers.flatMap((person) => endingsOf(person, around)),
    differences: differences.slice(0, mostDifferences),
  }
}

function readLine(row: RowReader, unitNumbers: ReadonlySet<string>): EmployeeLine {
  const unitNumber = row.text('unitNumber', { max: 40, required: true })
  if (unitNumber !== '' && !unitNumbers.has(unitNumber)) row.refuse('unknown_unit', 'unitNumber', unitNumber)
  return {
    row,
    number: row.text('number', { max: 40, required: true }),
    givenName: row.text('givenName', { max: 80, required: true }),
    familyName: row.text('familyName', { max: 80, required: true }),
    email: readEmail(row),
    jobTitle: row.text('jobTitle', { max: 160 }),
    unitNumber,
    weeklyHours: hoursIn(row),
    from: row.date('validFrom'),
    to: row.dayAfter('validTo'),
  }
}

const email = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/

function readEmail(row: RowReader): string | null {
  const value = row.text('email', { max: 254 })
  if (value !== '' && !email.test(value)) row.refuse('not_an_email', 'email', value)
  return value === '' ? null : value
}

function hoursIn(row: RowReader): string | null {
  const text = row.raw('weeklyHours')
  if (text === '') return null
  const hours = readHours(text)
  if (hours === null) row.refuse('not_hours', 'weeklyHours', text)
  return hours
}

/** A column that is not in the file leaves what is known. */
function factsOf(line: EmployeeLine, known: EmploymentFacts | undefined): EmploymentFacts {
  return {
    unitNumber: line.unitNumber,
    jobTitle: line.row.has('jobTitle') ? line.jobTitle : (known?.jobTitle ?? ''),
    weeklyHours: line.row.has('weeklyHours') ? line.weeklyHours : (known?.weeklyHours ?? null),
  }
}

function sameFacts(a: EmploymentFacts, b: EmploymentFacts): boolean {
  return a.unitNumber === b.unitNumber && a.jobTitle === b.jobTitle && a.weeklyHours === b.weeklyHours
}

function entryOf(line: EmployeeLine, person: RegisteredPerson | undefined): PersonEntry {
  return {
    id: person?.id ?? null,
    employeeNumber: line.number,
    givenName: line.givenName,
    familyName: line.familyName,
    email: line.row.has('email') ? line.email : (person?.email ?? null),
  }
}

function differs(entry: PersonEntry, person: RegisteredPerson): boolean {
  return (
    entry.employeeNumber !== person.employeeNumber ||
    entry.givenName !== person.givenName ||
    entry.familyName !== person.familyName ||
    entry.email !== person.email
  )
}

/**
 * By employee number. A person without one (made before the first import, such as the first administrator) is the
 * employee who has the same e-mail address, when only one such person does.
 */
function personFinder(people: readonly RegisteredPerson[]): (line: EmployeeLine) => RegisteredPerson | undefined {
  const byNumber = new Map(people.map((person) => [person.employeeNumber, person]))
  const unnumbered = new Map<string, RegisteredPerson | null>()
  for (const person of people) {
    const address = person.email?.toLowerCase()
    if (person.employeeNumber !== null || address === undefined) continue
    unnumbered.set(address, unnumbered.has(address) ? null : person)
  }
  return (line) => {
    const numbered = byNumber.get(line.number)
    if (numbered || line.email === null) return numbered
    const address = line.email.toLowerCase()
    const match = unnumbered.get(address) ?? undefined
    // Taken once: a second line with the same address is somebody else.
    if (match) unnumbered.set(address, null)
    return match
  }
}

function refuseDuplicates(lines: readonly EmployeeLine[]): Map<string, EmployeeLine> {
  const first = new Map<string, EmployeeLine>()
  for (const line of lines) {
    if (line.number === '') continue
    const before = first.get(line.number)
    if (before) line.row.refuse('duplicate', 'number', String(before.row.line))
    else first.set(line.number, line)
  }
  return first
}

/** How many work here today, and those of them whom the file does not name. */
function absentPeople({ people, employments, today }: EmployeeSurroundings, found: ReadonlySet<string>) {
  const working = people.filter((person) => (employments.get(person.id) ?? []).some((e) => isInForce(e, today)))
  return { inForce: working.length, absent: working.filter((person) => !found.has(person.id)) }
}

/** What would end today. An employment that begins today is left: the file may be of this morning. */
function endingsOf({ id }: RegisteredPerson, { employments, today }: EmployeeSurroundings): string[] {
  const own = (employments.get(id) ?? []).filter((e) => isInForce(e, today) && e.from < today)
  return own.map((e) => e.id)
}

const isInForce = (e: Period<EmploymentFacts>, today: IsoDate) => e.from <= today && (e.to === null || e.to > today)

const nameOf = ({ givenName, familyName }: Pick<PersonEntry, 'givenName' | 'familyName'>) =>
  `${givenName} ${familyName}`

interface Change {
  readonly entry: PersonEntry
  readonly person: RegisteredPerson | undefined
  readonly what: EmploymentFacts
  readonly was: EmploymentFacts | undefined
  readonly ends: IsoDate | null
}

function differencesOf({ entry, person, what, was, ends }: Change, units: ReadonlyMap<string, string>): Difference[] {
  const name = nameOf(entry)
  const unit = (number: string) => units.get(number) ?? number
  if (!person) return [{ code: 'appears', name, from: '', to: unit(what.unitNumber) }]
  const found: Difference[] = []
  if (ends !== null) found.push({ code: 'ends', name, from: '', to: ends })
  if (nameOf(person) !== name) found.push({ code: 'renamed', name, from: nameOf(person), to: name })
  if (was && was.unitNumber !== what.unitNumber)
    found.push({ code: 'moves', name, from: unit(was.unitNumber), to: unit(what.unitNumber) })
  return found
}
