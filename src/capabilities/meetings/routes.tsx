import type { Route } from '../../platform/http/route.ts'
import { agendaRoutes } from './agenda/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { planningRoutes } from './planning/routes.tsx'
import { publicationRoutes } from './publication/routes.tsx'

/** Meetings from the plan to the agenda that is sent. */
export const meetingRoutes: readonly Route[] = [
  ...planningRoutes,
  ...overviewRoutes,
  ...agendaRoutes,
  ...publicationRoutes,
]
