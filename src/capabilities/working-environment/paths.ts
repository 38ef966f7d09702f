import { path } from '../../platform/http/path.ts'

export const workingEnvironmentPaths = {
  overview: path('/working-environment'),
  body: path('/committees/:committeeId/working-environment'),
  discussions: path('/committees/:committeeId/working-environment/discussions'),
  newAdvice: path('/committees/:committeeId/working-environment/advice/new'),
  adviceOfBody: path('/committees/:committeeId/working-environment/advice'),

  discussion: path('/working-environment/discussions/:discussionId'),
  text: path('/working-environment/discussions/:discussionId/text'),
  signature: path('/working-environment/discussions/:discussionId/signature'),
  pdf: path('/working-environment/discussions/:discussionId/pdf'),

  advice: path('/working-environment/advice/:adviceId'),
  answer: path('/working-environment/advice/:adviceId/answer'),
}
