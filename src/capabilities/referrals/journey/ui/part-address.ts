import { referralPaths } from '../../paths.ts'

interface Wanted {
  readonly part: string
  readonly branch?: string
  readonly page?: number
}

/** Where the legs of a part, or of one branch of it, stand one by one. */
export function partAddress(journeyId: string, { part, branch, page }: Wanted): string {
  const asked = new URLSearchParams({ part, ...(branch === undefined ? {} : { branch }) })
  if (page !== undefined && page > 1) asked.set('page', String(page))
  return `${referralPaths.journey({ journeyId })}?${asked.toString()}#legs`
}
