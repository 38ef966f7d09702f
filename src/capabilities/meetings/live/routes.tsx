import type { Route } from '../../../platform/http/route.ts'
import { followingRoutes } from './following/routes.tsx'
import { guestRoutes } from './guests/routes.tsx'
import { timingRoutes } from './timing/routes.tsx'
import { writingRoutes } from './writing/routes.tsx'

/** The meeting while it is held: writing, reading along, times and guests. */
export const liveRoutes: readonly Route[] = [...writingRoutes, ...timingRoutes, ...guestRoutes, ...followingRoutes]
