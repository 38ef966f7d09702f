import { isPrinciple, principleList } from '../principles/rules.ts'
import { partNames, type Agreement, type PartName } from '../rules.ts'

/*
 * What one version of the agreement says that another does not. Both are laid out as lines with a key ("the clock for
 * agendas on level 2"), and lines of the same key are compared: what it says, its clause, its wording. Order of seats
 * and items is no difference.
 */

export type Section = 'levels' | 'rules' | PartName

/** One thing that an agreement says, with the value in the shape of its section. */
export type Line = {
  [S in Section]: {
    readonly section: S
    readonly key: string
    readonly level: number | null
    readonly clause: string | null
    readonly wording: string
    readonly value: Said[S]
  }
}[Section]

type Said = { readonly [S in Section]: Agreement[S][number] }

export interface Difference {
  readonly what: 'added' | 'removed' | 'changed'
  readonly section: Section
  readonly level: number | null
  /** Null when it was added; and `after` when it was removed. */
  readonly before: Line | null
  readonly after: Line | null
  /** What of a changed line differs. */
  readonly in: readonly ('value' | 'clause' | 'wording')[]
}

/** Everything of an agreement that a version can say. */
export type Compared = Pick<Agreement, Section>

/** What `after` says otherwise than `before`, section by section; everything is added when nothing was before. */
export function differences(before: Compared | null, after: Compared): Difference[] {
  const [was, is] = [before ? linesOf(before) : new Map<string, Line>(), linesOf(after)]
  const found: Difference[] = []
  for (const [key, line] of is) {
    const old = was.get(key) ?? null
    if (!old) found.push({ ...about(line), what: 'added', before: null, after: line, in: [] })
    else {
      const changed = changesOf(old, line)
      if (changed.length > 0) found.push({ ...about(line), what: 'changed', before: old, after: line, in: changed })
    }
  }
  for (const [key, line] of was)
    if (!is.has(key)) found.push({ ...about(line), what: 'removed', before: line, after: null, in: [] })
  return found.toSorted(
    (a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || (a.level ?? 0) - (b.level ?? 0),
  )
}

export const sections: readonly Section[] = ['levels', 'rules', ...partNames]

const about = ({ section, level }: Line) => ({ section, level })

function linesOf(agreement: Compared): Map<string, Line> {
  const plain = { level: null, clause: null, wording: '' }
  const folded = (text: string) => text.trim().toLocaleLowerCase('da')
  const lines: Line[] = [
    ...agreement.levels.map((value) => ({ ...plain, section: 'levels' as const, key: `${value.level}`, value })),
    ...agreement.rules.map((value) => ({ ...value, section: 'rules' as const, key: value.rule, value })),
    ...agreement.seats.map((value) => ({
      ...value,
      section: 'seats' as const,
      key: [value.side, value.mandateKind ?? '', folded(value.electionGroup ?? '')].join(':'),
      value,
    })),
    ...agreement.principles.map((value) => ({
      ...value,
      section: 'principles' as const,
      key: holdsSeveral(value.principle) ? `${value.principle}:${value.choice}` : value.principle,
      value,
    })),
    ...agreement.items.map((value) => ({
      ...plain,
      section: 'items' as const,
      key: folded(value.title),
      level: value.level,
      clause: value.clause,
      value,
    })),
    ...agreement.training.map((value) => ({
      ...plain,
      ...value,
      section: 'training' as const,
      key: value.training,
      value,
    })),
    ...agreement.exceptions.map((value) => ({
      ...plain,
      section: 'exceptions' as const,
      key: value.unitId,
      clause: value.clause,
      value,
    })),
  ]
  return new Map(lines.map((line) => [`${line.section}:${line.level ?? ''}:${line.key}`, line]))
}

const holdsSeveral = (principle: string) => isPrinciple(principle) && principleList[principle].several

function changesOf(before: Line, after: Line): Difference['in'][number][] {
  const changed: Difference['in'][number][] = []
  if (meaningOf(before) !== meaningOf(after)) changed.push('value')
  if (before.clause !== after.clause) changed.push('clause')
  if (before.wording !== after.wording) changed.push('wording')
  return changed
}

/** What a line says, without its clause and wording, in a form that can be compared. */
function meaningOf(line: Line): string {
  return JSON.stringify(factsOf(line))
}

function factsOf(line: Line): readonly unknown[] {
  switch (line.section) {
    case 'levels':
      return [line.value.name, line.value.managementTier]
    case 'rules':
      return [line.value.amount, line.value.measure]
    case 'seats':
      return [line.value.atLeast, line.value.atMost, line.value.chosenBy]
    case 'principles':
      return [line.value.choice]
    case 'items': {
      const { kind, apsa, presenter, minutes, placed } = line.value
      return [kind, apsa.toSorted(), presenter, minutes, placed]
    }
    case 'training':
      return [line.value.days, line.value.withinMonths]
    case 'exceptions':
      return [line.value.form, line.value.reason]
  }
}

/** The version that held just before one begins, or that one would end: what it is compared with. */
export function versionBefore<T extends Pick<Agreement, 'id' | 'validFrom'>>(all: readonly T[], version: T): T | null {
  const earlier = all.filter((other) => other.id !== version.id && other.validFrom < version.validFrom)
  return earlier.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
}
