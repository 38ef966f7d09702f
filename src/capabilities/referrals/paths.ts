import { path } from '../../platform/http/path.ts'

export const referralPaths = {
  newReferral: path('/meetings/:meetingId/items/:itemId/referrals/new'),
  itemReferrals: path('/meetings/:meetingId/items/:itemId/referrals'),

  referrals: path('/referrals'),
  referral: path('/referrals/:referralId'),
  attachment: path('/referrals/:referralId/attachments/:fileId'),
  receipt: path('/referrals/:referralId/receipt'),
  placement: path('/referrals/:referralId/placement'),
  reply: path('/referrals/:referralId/reply'),

  journey: path('/journeys/:journeyId'),
}
