/** What a rule or command answers: a value, or an expected refusal. Bugs are thrown, never returned. */
export type Result<T, R extends Refusal = Refusal> = Ok<T> | Refused<R>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false
  readonly refusal: R
}

/** An expected "no". The code has a text in every language; params fill its gaps. */
export interface Refusal<C extends string = string> {
  readonly code: C
  readonly params?: Readonly<Record<string, string | number>>
}

export function ok(): Ok<undefined>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function refuse<C extends string>(
  code: C,
  params?: Readonly<Record<string, string | number>>,
): Refused<Refusal<C>> {
  return { ok: false, refusal: params ? { code, params } : { code } }
}
