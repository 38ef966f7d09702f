import type { Route } from '../../platform/http/route.ts'
import { attachmentRoutes } from './agenda/attachments/routes.tsx'
import { templateRoutes } from './agenda/templates/routes.tsx'
import { carryingRoutes } from './agenda/carrying/routes.tsx'
import { raisedRoutes } from './agenda/raised/routes.tsx'
import { agendaRoutes, type Besides } from './agenda/routes.tsx'
import { approvalRoutes } from './approval/routes.tsx'
import { attendanceRoutes } from './attendance/routes.tsx'
import { documentRoutes } from './printing/routes.tsx'
import { editionRoutes } from './editions/routes.tsx'
import { exclusionRoutes } from './exclusion/routes.tsx'
import { headerRoutes } from './header/routes.tsx'
import { holdingRoutes } from './holding/routes.tsx'
import { liveRoutes } from './live/routes.tsx'
import { minutesRoutes } from './minutes/routes.tsx'
import { meaningRoutes } from './minutes/meaning/routes.tsx'
import { styleRoutes } from './minutes/style/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { ownerRoutes } from './owners/routes.tsx'
import { planningRoutes } from './planning/routes.tsx'
import { preMeetingRoutes } from './pre-meetings/routes.tsx'
import { raisedMatterRoutes } from './raised-matters/routes.tsx'
import { readingRoutes } from './reading/routes.tsx'
import { remarkRoutes } from './remarks/routes.tsx'
import { punctualityRoutes } from './punctuality/routes.tsx'
import { publicationRoutes } from './publication/routes.tsx'
import { seriesRoutes } from './series/routes.tsx'
import { wordImportRoutes } from './word-import/routes.tsx'
import { yearPlanRoutes } from './year-plan/routes.tsx'

/** Meetings from the plan to the minutes that are sent. */
export const meetingRoutes = (beside: Besides): readonly Route[] => [
  ...planningRoutes,
  ...yearPlanRoutes,
  ...seriesRoutes,
  // Before the page of a meeting: its address would take theirs for an id.
  ...punctualityRoutes,
  ...overviewRoutes,
  ...agendaRoutes(beside),
  ...attachmentRoutes,
  ...readingRoutes,
  ...exclusionRoutes,
  ...raisedRoutes,
  ...raisedMatterRoutes,
  ...carryingRoutes,
  ...templateRoutes,
  ...wordImportRoutes,
  ...headerRoutes,
  ...publicationRoutes,
  ...ownerRoutes,
  ...preMeetingRoutes,
  ...attendanceRoutes,
  ...holdingRoutes,
  ...minutesRoutes,
  ...meaningRoutes,
  ...styleRoutes,
  ...liveRoutes,
  ...approvalRoutes,
  ...remarkRoutes,
  ...documentRoutes,
  ...editionRoutes,
]
