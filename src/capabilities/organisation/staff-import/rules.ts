/*
 * Staff import: units and employees come as files from the payroll system, again and again.
 * Owns: staff import (indlæsning): a file, which column holds what, and what it changed when it was applied.
 * Words: row error (fejl i en linje), column mapping (hvad kolonnerne indeholder), absent (ikke med i filen).
 * A file is a picture of how things are. It is planned against what is known: added, changed, ended, unchanged. With one
 * error in it nothing is applied. Whoever is absent from a file is left as they are: a file may be a part of the whole.
 * "Gyldig til" and "Ansat til" name the last day it holds; the period's end is the day after. 31-12-9999 is no end.
 * States of an import: uploaded, applied.
 */

export const importKinds = ['units', 'employees'] as const
export type ImportKind = (typeof importKinds)[number]

/** What the next file is likely to hold: as asked for, otherwise units first and then employees; later there is no telling. */
export function nextKind(asked: string | undefined, imports: readonly { kind: ImportKind }[]): ImportKind | '' {
  const wanted = importKinds.find((kind) => kind === asked)
  return wanted ?? importKinds.find((kind) => !imports.some((one) => one.kind === kind)) ?? ''
}

export type RowErrorCode =
  | 'missing'
  | 'too_long'
  | 'bad_text'
  | 'not_a_date'
  | 'date_out_of_range'
  | 'ends_before_it_begins'
  | 'not_hours'
  | 'not_an_email'
  | 'formula'
  | 'uneven'
  | 'duplicate'
  | 'unknown_parent'
  | 'own_parent'
  | 'cycle'
  | 'too_deep'
  | 'parent_ends_first'
  | 'unknown_unit'

/** One thing wrong in one line. value is what stands there, unless it must not be repeated. */
export interface RowError {
  readonly line: number
  readonly column: string | null
  readonly code: RowErrorCode
  readonly value: string
}

/** What applying a file would do, in numbers. */
export interface ImportCounts {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly ended: number
  readonly unchanged: number
  /** Known and in force today, but not in the file. */
  readonly absent: number
  /** Units whose leader's employee number nobody has yet. */
  readonly unknownLeaders: number
  /** Units whose leader becomes known by this. */
  readonly foundLeaders: number
  readonly withoutEmail: number
  /** How many are in force today, against which those who vanish are held. */
  readonly inForce: number
}

/** One thing that would be different, with the names that people know. */
export interface Difference {
  readonly code: 'appears' | 'vanishes' | 'ends' | 'renamed' | 'moves' | 'new_leader'
  readonly name: string
  readonly from: string
  readonly to: string
}

/** A file of thousands of changes is not read line by line. */
export const mostDifferences = 200

export const noCounts: ImportCounts = {
  rows: 0,
  added: 0,
  changed: 0,
  ended: 0,
  unchanged: 0,
  absent: 0,
  unknownLeaders: 0,
  foundLeaders: 0,
  withoutEmail: 0,
  inForce: 0,
}

/** Whether applying would change anything at all. */
export function changesAnything(counts: ImportCounts): boolean {
  return counts.added + counts.changed + counts.ended > 0
}

/** How many are written with one statement: what a statement takes of memory does not follow the size of the file. */
const partSize = 2_000

export function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += partSize) yield all.slice(at, at + partSize)
}

/**
 * Whether so many would vanish that a person must look first. Counted are those who are not in the file and those who get
 * an end by it. A share of 0 holds back a file as soon as anybody would.
 */
export function isHeldBack({ absent, ended, inForce }: ImportCounts, largestShare: number): boolean {
  return (absent + ended) * 100 > inForce * largestShare
}
