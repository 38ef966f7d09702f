import { path } from '../../platform/http/path.ts'

export const referralPaths = {
  newReferral: path('/meetings/:meetingId/items/:itemId/referrals/new'),
  itemReferrals: path('/meetings/:meetingId/items/:itemId/referrals'),

  newDocumentReferral: path('/meetings/:meetingId/items/:itemId/attachments/:fileId/referrals/new'),
  documentReferrals: path('/meetings/:meetingId/items/:itemId/attachments/:fileId/referrals'),
  newTaskReferral: path('/tasks/:bodyTaskId/referrals/new'),
  taskReferrals: path('/tasks/:bodyTaskId/referrals'),
  newFurtherReferral: path('/referrals/:referralId/referrals/new'),
  furtherReferrals: path('/referrals/:referralId/referrals'),

  /** One sending to many: how far it has come. */
  dispatch: path('/dispatches/:dispatchId'),
  reminders: path('/dispatches/:dispatchId/reminders'),

  /** Several at once, from the list. */
  receipts: path('/referrals/receipts'),
  placements: path('/referrals/placements'),
  notings: path('/referrals/notings'),

  referrals: path('/referrals'),
  referral: path('/referrals/:referralId'),
  attachment: path('/referrals/:referralId/attachments/:fileId'),
  receipt: path('/referrals/:referralId/receipt'),
  placement: path('/referrals/:referralId/placement'),
  noting: path('/referrals/:referralId/noting'),
  reply: path('/referrals/:referralId/reply'),
  return: path('/referrals/:referralId/return'),
  forwarding: path('/referrals/:referralId/forwarding'),
  returnEnding: path('/referrals/:referralId/return-ending'),

  journey: path('/journeys/:journeyId'),
  journeyExport: path('/journeys/:journeyId/export'),
  journeyVerifier: path('/journeys/:journeyId/verifier'),
}
