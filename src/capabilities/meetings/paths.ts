import { path } from '../../platform/http/path.ts'

export const meetingPaths = {
  meetings: path('/meetings'),
  committeeMeetings: path('/committees/:committeeId/meetings'),
  newMeeting: path('/committees/:committeeId/meetings/new'),

  meeting: path('/meetings/:meetingId'),
  details: path('/meetings/:meetingId/details'),
  cancellation: path('/meetings/:meetingId/cancellation'),

  newItem: path('/meetings/:meetingId/items/new'),
  items: path('/meetings/:meetingId/items'),
  item: path('/meetings/:meetingId/items/:itemId'),
  itemText: path('/meetings/:meetingId/items/:itemId/text'),
  itemRemoval: path('/meetings/:meetingId/items/:itemId/removal'),
  itemPlacement: path('/meetings/:meetingId/items/:itemId/placement'),
  itemPostponement: path('/meetings/:meetingId/items/:itemId/postponement'),
  attachments: path('/meetings/:meetingId/items/:itemId/attachments'),
  attachment: path('/meetings/:meetingId/items/:itemId/attachments/:fileId'),
  attachmentRemoval: path('/meetings/:meetingId/items/:itemId/attachments/:fileId/removal'),
  standardItems: path('/meetings/:meetingId/standard-items'),
  postponedItem: path('/meetings/:meetingId/postponed-items/:itemId/placement'),
  raisedItems: path('/meetings/:meetingId/raised-items'),
  agendaOrder: path('/meetings/:meetingId/agenda-order'),

  agendaKeys: path('/meetings/:meetingId/agenda-keys'),
  agendaKeyReturns: path('/meetings/:meetingId/agenda-key-returns'),
  agendaPublication: path('/meetings/:meetingId/agenda-publication'),
  agendaCorrections: path('/meetings/:meetingId/agenda-corrections'),
  agendaVersion: path('/meetings/:meetingId/agendas/:version'),
  waivers: path('/meetings/:meetingId/waivers'),
  waiverKeys: path('/meetings/:meetingId/waiver-keys'),
}
