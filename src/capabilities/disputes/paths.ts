import { path } from '../../platform/http/path.ts'

export const disputePaths = {
  disputes: path('/disputes'),
  new: path('/disputes/new'),
  newOf: path('/disputes/new/:disputeKind'),
  dispute: path('/disputes/:disputeId'),
  text: path('/disputes/:disputeId/text'),
  step: path('/disputes/:disputeId/steps/:disputeStep'),
  outcome: path('/disputes/:disputeId/outcome'),
  files: path('/disputes/:disputeId/files'),
  file: path('/disputes/:disputeId/files/:fileId'),
  figures: path('/disputes/figures'),
}
