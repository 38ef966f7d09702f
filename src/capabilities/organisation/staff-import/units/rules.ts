import { deepestTier } from '../../rules.ts'
import { planPeriods, type Period, type PeriodStep } from '../../periods/rules.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { RowReader } from '../rows/rules.ts'
import { mostDifferences, noCounts, type Difference, type ImportCounts, type RowError } from '../rules.ts'

/** What a unit's period says. Leaders stand by employee number: they may be imported after the units they lead. */
export interface UnitFacts {
  readonly name: string
  readonly kind: string
  readonly parentNumber: string | null
  readonly leaderNumber: string | null
}

export interface KnownUnit {
  readonly id: string
  readonly number: string
  readonly periods: readonly Period<UnitFacts>[]
}

export interface UnitPlan {
  readonly kind: 'units'
  readonly errors: readonly RowError[]
  readonly counts: ImportCounts
  readonly newNumbers: readonly string[]
  /** The first of them. */
  readonly differences: readonly Difference[]
  readonly steps: readonly (PeriodStep<UnitFacts> & { readonly number: string })[]
}

interface UnitLine {
  readonly row: RowReader
  readonly number: string
  readonly name: string
  readonly kind: string
  readonly parentNumber: string | null
  readonly leaderNumber: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null | undefined
}

export interface UnitSurroundings {
  readonly known: readonly KnownUnit[]
  /** Employee numbers that somebody has. */
  readonly employeeNumbers: ReadonlySet<string>
  readonly today: IsoDate
}

const unnamedKind = 'Enhed'

/** What a file of units would change, or every line that is wrong. Pure. */
export function planUnits(rows: readonly RowReader[], { known, employeeNumbers, today }: UnitSurroundings): UnitPlan {
  const knownByNumber = new Map(known.map((unit) => [unit.number, unit]))
  const lines = rows.map(readLine)
  const inFile = refuseDuplicates(lines)
  refuseBadParents(lines, inFile, knownByNumber, today)
  const counts = { ...noCounts, rows: rows.length }
  const steps: (PeriodStep<UnitFacts> & { number: string })[] = []
  const newNumbers: string[] = []
  const differences: Difference[] = []
  const nameOf = (number: string | null) =>
    number === null ? '' : (inFile.get(number)?.name ?? lastFacts(knownByNumber.get(number))?.name ?? number)
  for (const line of lines) {
    const unit = knownByNumber.get(line.number)
    const what = factsOf(line, unit?.periods.at(-1)?.what)
    const plan = planPeriods(unit?.periods ?? [], { from: line.from, to: line.to, what }, { today, same: sameFacts })
    if (!plan.ok) {
      line.row.refuse('ends_before_it_begins', 'validTo', line.row.raw('validTo'))
      continue
    }
    if (!unit) newNumbers.push(line.number)
    counts[plan.value.verdict] += 1
    if (plan.value.verdict !== 'unchanged')
      differences.push(...differencesOf(what, lastFacts(unit), plan.value.verdict === 'ended' ? line.to : null, nameOf))
    if (what.leaderNumber !== null && !employeeNumbers.has(what.leaderNumber)) counts.unknownLeaders += 1
    for (const step of plan.value.steps) steps.push({ ...step, number: line.number })
  }
  const inForce = known.filter((unit) => isInForce(unit, today))
  const absent = inForce.filter((unit) => !inFile.has(unit.number))
  counts.inForce = inForce.length
  counts.absent = absent.length
  for (const unit of absent) differences.push({ code: 'vanishes', name: nameOf(unit.number), from: '', to: '' })
  const errors = rows.flatMap((row) => row.errors)
  return { kind: 'units', errors, counts, newNumbers, steps, differences: differences.slice(0, mostDifferences) }
}

function differencesOf(
  what: UnitFacts,
  was: UnitFacts | undefined,
  ends: IsoDate | null | undefined,
  nameOf: (number: string | null) => string,
): Difference[] {
  const { name } = what
  if (!was) return [{ code: 'appears', name, from: '', to: nameOf(what.parentNumber) }]
  const found: Difference[] = []
  if (ends) found.push({ code: 'ends', name, from: '', to: ends })
  if (was.name !== name) found.push({ code: 'renamed', name, from: was.name, to: name })
  if (was.parentNumber !== what.parentNumber)
    found.push({ code: 'moves', name, from: nameOf(was.parentNumber), to: nameOf(what.parentNumber) })
  if (was.leaderNumber !== what.leaderNumber)
    found.push({ code: 'new_leader', name, from: was.leaderNumber ?? '', to: what.leaderNumber ?? '' })
  return found
}

function readLine(row: RowReader): UnitLine {
  return {
    row,
    number: row.text('number', { max: 40, required: true }),
    name: row.text('name', { max: 160, required: true }),
    kind: row.text('kind', { max: 60 }),
    parentNumber: row.text('parentNumber', { max: 40 }) || null,
    leaderNumber: row.text('leaderNumber', { max: 40 }) || null,
    from: row.date('validFrom'),
    to: row.dayAfter('validTo'),
  }
}

/** A column that is not in the file leaves what is known. */
function factsOf(line: UnitLine, known: UnitFacts | undefined): UnitFacts {
  return {
    name: line.name,
    kind: line.kind || known?.kind || unnamedKind,
    parentNumber: line.parentNumber,
    leaderNumber: line.row.has('leaderNumber') ? line.leaderNumber : (known?.leaderNumber ?? null),
  }
}

export function sameFacts(a: UnitFacts, b: UnitFacts): boolean {
  return (
    a.name === b.name && a.kind === b.kind && a.parentNumber === b.parentNumber && a.leaderNumber === b.leaderNumber
  )
}

function refuseDuplicates(lines: readonly UnitLine[]): Map<string, UnitLine> {
  const first = new Map<string, UnitLine>()
  for (const line of lines) {
    if (line.number === '') continue
    const before = first.get(line.number)
    if (before) line.row.refuse('duplicate', 'number', String(before.row.line))
    else first.set(line.number, line)
  }
  return first
}

function refuseBadParents(
  lines: readonly UnitLine[],
  inFile: ReadonlyMap<string, UnitLine>,
  known: ReadonlyMap<string, KnownUnit>,
  today: IsoDate,
): void {
  const parentOf = (number: string): string | null =>
    inFile.get(number)?.parentNumber ??
    (inFile.has(number) ? null : (lastFacts(known.get(number))?.parentNumber ?? null))
  const endOf = (number: string): IsoDate | null =>
    inFile.get(number)?.to ?? (inFile.has(number) ? null : (known.get(number)?.periods.at(-1)?.to ?? null))
  const { inCircle, lengths } = waysUp(inFile.keys(), parentOf)
  for (const line of lines) {
    const parent = line.parentNumber
    if (parent === null || line.number === '') continue
    if (parent === line.number) line.row.refuse('own_parent', 'parentNumber', parent)
    else if (!inFile.has(parent) && !known.has(parent)) line.row.refuse('unknown_parent', 'parentNumber', parent)
    else if (inCircle.has(line.number)) line.row.refuse('cycle', 'parentNumber', circleText(line.number, parentOf))
    else if ((lengths.get(line.number) ?? 0) > deepestTier) line.row.refuse('too_deep', 'parentNumber', parent)
    else if (endsFirst(endOf(parent), endOf(line.number), today))
      line.row.refuse('parent_ends_first', 'parentNumber', parent)
  }
}

/** A unit that goes on after the one it belongs to has nowhere to stand. What is over for both is history and left alone. */
function endsFirst(parentEnd: IsoDate | null, ownEnd: IsoDate | null, today: IsoDate): boolean {
  if (parentEnd === null || (ownEnd !== null && ownEnd <= parentEnd)) return false
  return ownEnd === null || ownEnd > today
}

interface WaysUp {
  readonly inCircle: ReadonlySet<string>
  /** How many units a unit's way up goes through, itself included. */
  readonly lengths: ReadonlyMap<string, number>
}

/** Each unit is walked once, however long the ways are: a hostile file may hold one circle of a hundred thousand. */
function waysUp(numbers: Iterable<string>, parentOf: (number: string) => string | null): WaysUp {
  const inCircle = new Set<string>()
  const lengths = new Map<string, number>()
  for (const start of numbers) {
    const way: string[] = []
    const onTheWay = new Set<string>()
    let at: string | null = start
    while (at !== null && !lengths.has(at) && !onTheWay.has(at)) {
      way.push(at)
      onTheWay.add(at)
      at = parentOf(at)
    }
    if (at !== null && onTheWay.has(at)) for (const number of way.slice(way.indexOf(at))) inCircle.add(number)
    const above = at === null ? 0 : (lengths.get(at) ?? 0)
    for (const [i, number] of way.entries()) lengths.set(number, above + way.length - i)
  }
  return { inCircle, lengths }
}

function circleText(start: string, parentOf: (number: string) => string | null): string {
  const way = [start]
  for (let at = parentOf(start); at !== null && at !== start && way.length < 6; at = parentOf(at)) way.push(at)
  return [...way, start].join(' → ')
}

function lastFacts(unit: KnownUnit | undefined): UnitFacts | undefined {
  return unit?.periods.at(-1)?.what
}

function isInForce(unit: KnownUnit, today: IsoDate): boolean {
  return unit.periods.some((period) => period.from <= today && (period.to === null || period.to > today))
}
