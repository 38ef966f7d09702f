import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import type { Meeting } from '../rules.ts'

interface Crumb {
  readonly label: string
  readonly href: string
}

/** Where the pages about a committee's meetings sit. */
export function meetingCrumbs(lang: Lang, committee: { readonly id: string; readonly name: string }): Crumb[] {
  return [
    { label: messages[lang].meetings, href: meetingPaths.meetings() },
    { label: committee.name, href: meetingPaths.committeeMeetings({ committeeId: committee.id }) },
  ]
}

/** Where the pages under one meeting sit. */
export function insideMeeting(lang: Lang, meeting: Meeting): Crumb[] {
  const label = messages[lang].meetingOn(sayDate(meeting.on, lang, 'medium'))
  return [...meetingCrumbs(lang, meeting.committee), { label, href: meetingPaths.meeting({ meetingId: meeting.id }) }]
}
