import type { Route } from '../platform/http/route.ts'

/** Every address of the program, in one list: what is not here does not exist. */
export const allRoutes: readonly Route[] = []
