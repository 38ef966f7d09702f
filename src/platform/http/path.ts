type Parameter<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | Parameter<Tail>
    : Rest
  : never

type Arguments<P extends string> = [Parameter<P>] extends [never]
  ? [parameters?: Record<string, never>, query?: Query]
  : [parameters: Record<Parameter<P>, string>, query?: Query]

export type Query = Readonly<Record<string, string | undefined>>

export interface Path<P extends string = string> {
  (...args: Arguments<P>): string
  readonly pattern: P
}

/** An address, written once: `path('/meetings/:meetingId')` is called for a link and gives its pattern to a route. */
export function path<const P extends string>(pattern: P): Path<P> {
  const names = [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const build = (parameters: Record<string, string> = {}, query: Query = {}): string => {
    let address: string = pattern
    for (const name of names) address = address.replace(`:${name}`, encodeURIComponent(parameters[name] ?? ''))
    const search = Object.entries(query).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(value)}`],
    )
    return search.length > 0 ? `${address}?${search.join('&')}` : address
  }
  return Object.assign(build, { pattern })
}
