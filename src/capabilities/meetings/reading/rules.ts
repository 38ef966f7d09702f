import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'

/*
 * Reading an agenda: item by item or all of it, with what one writes and marks for oneself.
 * Owns: private note.
 * Words: private note (privat note), mark (markering), my items (mine punkter).
 * A private note is its writer's alone: no post, no role and nobody who sees as them reads it; nothing is said of it in the
 * log. It goes along in a backup, because it is in the database. It is gone when its item is, and a month after the
 * writer's account was closed.
 */

export interface PrivateNote {
  readonly text: string
  readonly isMarked: boolean
  readonly version: number
}

export const noNote: PrivateNote = { text: '', isMarked: false, version: 0 }

/** As much as a form takes, and room for what two devices wrote apart. */
export const longestTyped = 20_000
export const longestKept = 50_000

export type NoteRefusal = Refusal<'note_too_long'>

/**
 * What a note says after one device saved what it had. A device that was without net may have begun from an older note:
 * then both texts are kept, one after the other, unless one of them holds the other. No word is lost.
 */
export function noteAfter(kept: PrivateNote, typed: PrivateNote): Result<PrivateNote, NoteRefusal> {
  const text = typed.version === kept.version ? typed.text : together(kept.text, typed.text)
  if (text.length > longestKept) return refuse('note_too_long')
  return ok({ text, isMarked: typed.isMarked, version: kept.version + 1 })
}

function together(kept: string, typed: string): string {
  if (kept.includes(typed)) return kept
  return typed.includes(kept) ? typed : `${kept}\n\n${typed}`
}

export const saysNothing = (note: PrivateNote): boolean => note.text === '' && !note.isMarked

interface OwnItem {
  readonly id: string
  readonly presenter: string
  readonly raisedBy: { readonly personId: string } | null
}

/** My items: those I present, those I raised, and those I marked. Presenters are written as text, so it goes by the name. */
export function isMine(
  item: OwnItem,
  me: { readonly personId: string; readonly name: string },
  note: PrivateNote | undefined,
): boolean {
  const presents = me.name !== '' && item.presenter.toLowerCase().includes(me.name.toLowerCase())
  return presents || item.raisedBy?.personId === me.personId || note?.isMarked === true
}

export interface Place<T> {
  /** Counted from 1. */
  readonly at: number
  readonly of: number
  readonly previous: T | null
  readonly next: T | null
}

/** Where an item stands among the others; null when it is not among them. */
export function placeOf<T extends { readonly item: { readonly id: string } }>(
  items: readonly T[],
  itemId: string,
): Place<T> | null {
  const index = items.findIndex(({ item }) => item.id === itemId)
  if (index === -1) return null
  return { at: index + 1, of: items.length, previous: items[index - 1] ?? null, next: items[index + 1] ?? null }
}
