/** So many arrivals are shown at once: what somebody ticks through in one go. */
export const arrivalsAPage = 100

/** The page on which the one with an index stands; the first for one that is not there. */
export const pageWith = (index: number): number => Math.floor(Math.max(0, index) / arrivalsAPage) + 1

export interface PageOf<T> {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
}

/** One page of all of them; the nearest when there is none with that number. */
export function pageOfArrivals<T>(all: readonly T[], asked: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / arrivalsAPage))
  const page = Number.isSafeInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1
  return { shown: all.slice((page - 1) * arrivalsAPage, page * arrivalsAPage), page, pages }
}
