import { path } from '../../platform/http/path.ts'

export const guidelinePaths = {
  guidelines: path('/guidelines'),
  newGuideline: path('/guidelines/new'),
  guideline: path('/guidelines/:guidelineId'),
  facts: path('/guidelines/:guidelineId/facts'),
  newText: path('/guidelines/:guidelineId/texts/new'),
  texts: path('/guidelines/:guidelineId/texts'),
  text: path('/guidelines/:guidelineId/texts/:number'),
  file: path('/guidelines/:guidelineId/files/:fileId'),
  pdf: path('/guidelines/:guidelineId/pdf'),
  differences: path('/guidelines/:guidelineId/differences'),
  notice: path('/guidelines/:guidelineId/notice'),
  repeal: path('/guidelines/:guidelineId/repeal'),

  duties: path('/guidelines/duties'),
  nationalDuties: path('/guidelines/duties/national'),
  dutyEnd: path('/guidelines/duties/:dutyId/end'),
}
