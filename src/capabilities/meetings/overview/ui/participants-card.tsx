import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { isForum } from '../../../committees/forums/rules.ts'
import { sideSummary } from '../../attendance/rules.ts'
import { summaryText } from '../../attendance/ui/participant-rows.tsx'
import { messages } from '../messages.ts'
import type { MeetingPageData } from '../queries.ts'

/** Who is expected, side by side, and which seats are vacant. */
export function ParticipantsCard({
  lang,
  data,
  children,
}: {
  lang: Lang
  data: MeetingPageData
  children?: ComponentChildren
}) {
  const t = messages[lang]
  const { attendance, meeting } = data
  const sides = isForum(meeting.committee.kind) ? [] : (['management', 'employee'] as const)
  return (
    <Card title={t.participants} id="participants">
      {meeting.committee.kind === 'staff_meeting' && <p>{t.everybodyInvited}</p>}
      {isForum(meeting.committee.kind) && <p>{t.membersInvited}</p>}
      <List>
        {sides.map((side) => {
          const people = attendance.participants.filter((one) => one.side === side)
          return people.length === 0 ? null : (
            <Row key={side} title={t.sides[side]} meta={summaryText(lang, sideSummary(attendance, side))} />
          )
        })}
      </List>
      {attendance.vacant.length > 0 && (
        <div class="tags">
          {attendance.vacant.map((seat, index) => (
            <Tag tone="warn" key={index}>
              {t.vacantSeat(seat.title)}
            </Tag>
          ))}
        </div>
      )}
      {children}
    </Card>
  )
}
