import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'

/*
 * Seeing as another: an administrator who helps somebody sees the pages as that person does, and changes nothing.
 * Owns: see_as (who, whom, why, from, until), see_as_page (what was opened).
 * Words: to see as (se som), the viewer (den, der ser med), the seen (den, der bliver set som).
 * What is closed stays closed: closed items, drafts of minutes and private rooms are read as nobody.
 * It belongs to one session, lasts half an hour at most, ends with a sign-out, and the person seen can read about it.
 * States: under way, ended. Derived from its instants.
 */

/** How long one look may take. */
export const seeingLifetimeMs = 30 * 60_000

export interface SeeingFacts {
  readonly isOneself: boolean
  readonly isAdministrator: boolean
  readonly isOpen: boolean
  /** Has a workplace, a post or a role here. */
  readonly belongs: boolean
}

export type SeeingRefusal = Refusal<'sees_oneself' | 'sees_administrator' | 'account_closed' | 'not_here_any_more'>

/** An administrator is not seen: it would lend all of their rights, and nobody would be left to look after who looks. */
export function beginSeeing(facts: SeeingFacts): Result<undefined, SeeingRefusal> {
  if (facts.isOneself) return refuse('sees_oneself')
  if (facts.isAdministrator) return refuse('sees_administrator')
  if (!facts.isOpen) return refuse('account_closed')
  return facts.belongs ? ok() : refuse('not_here_any_more')
}
