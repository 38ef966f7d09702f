import { path } from '../../platform/http/path.ts'

export const hearingPaths = {
  hearings: path('/hearings'),
  new: path('/hearings/new'),
  hearing: path('/hearings/:hearingId'),
  text: path('/hearings/:hearingId/text'),
  receivers: path('/hearings/:hearingId/receivers'),
  receiverRemoval: path('/hearings/:hearingId/receivers/removal'),
  files: path('/hearings/:hearingId/files'),
  file: path('/hearings/:hearingId/files/:fileId'),
  fileRemoval: path('/hearings/:hearingId/files/:fileId/removal'),
  sending: path('/hearings/:hearingId/sending'),
  extension: path('/hearings/:hearingId/extension'),
  deletion: path('/hearings/:hearingId/deletion'),

  answer: path('/hearings/:hearingId/answers/:committeeId/:answerSide'),
  answerText: path('/hearings/:hearingId/answers/:committeeId/:answerSide/texts/:question'),
  answerSending: path('/hearings/:hearingId/answers/:committeeId/:answerSide/sending'),

  reply: path('/hearings/:hearingId/reply'),
  replyVersion: path('/hearings/:hearingId/reply/:version'),
  replyPdf: path('/hearings/:hearingId/reply/:version/pdf'),
  replyWord: path('/hearings/:hearingId/reply/:version/docx'),
}
