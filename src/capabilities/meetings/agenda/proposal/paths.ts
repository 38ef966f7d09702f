import { path } from '../../../../platform/http/path.ts'

export const proposalPaths = {
  proposal: path('/meetings/:meetingId/agenda-proposal'),
}
