import { path } from '../../platform/http/path.ts'

export const interpretationPaths = {
  interpretations: path('/interpretations'),
  newInterpretation: path('/interpretations/new'),
  interpretation: path('/interpretations/:interpretationId'),
  text: path('/interpretations/:interpretationId/text'),
}
