import { path } from '../../../platform/http/path.ts'

export const yearPlanPaths = {
  plans: path('/year-plans'),
  newPlan: path('/year-plans/new'),
  wholeYears: path('/year-plans/whole'),
  wholeYear: path('/year-plans/whole/:wholeYearId'),
  wholeYearCancellation: path('/year-plans/whole/:wholeYearId/cancellation'),
  unmetWishes: path('/year-plans/whole/:wholeYearId/unmet-wishes.xlsx'),
  freePeriods: path('/year-plans/free-periods'),
  freePeriodRemoval: path('/year-plans/free-periods/:freePeriodId/removal'),
  plan: path('/year-plans/:yearPlanId'),
  publication: path('/year-plans/:yearPlanId/publication'),
  removal: path('/year-plans/:yearPlanId/removal'),
  meetings: path('/year-plans/:yearPlanId/meetings'),
  meeting: path('/year-plans/:yearPlanId/meetings/:plannedId'),
  meetingRemoval: path('/year-plans/:yearPlanId/meetings/:plannedId/removal'),
}
