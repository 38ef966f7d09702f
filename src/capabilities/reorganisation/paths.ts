import { path } from '../../platform/http/path.ts'

export const reorganisationPaths = {
  reorganisations: path('/reorganisations'),
  newReorganisation: path('/reorganisations/new'),
  reorganisation: path('/reorganisations/:reorganisationId'),
  details: path('/reorganisations/:reorganisationId/details'),
  steps: path('/reorganisations/:reorganisationId/steps'),
  newStep: path('/reorganisations/:reorganisationId/steps/new'),
  stepRemoval: path('/reorganisations/:reorganisationId/steps/:stepId/removal'),
  preview: path('/reorganisations/:reorganisationId/preview'),
  homes: path('/reorganisations/:reorganisationId/homes'),
  approval: path('/reorganisations/:reorganisationId/approval'),
  withdrawal: path('/reorganisations/:reorganisationId/withdrawal'),
}
