import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import type { Side } from '../../../committees/schema.ts'
import { messages, timesText } from '../messages.ts'
import { attendancePaths } from '../paths.ts'
import { sideSummary, type MeetingAttendance, type Participant, type SideSummary } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly meetingId: string
  readonly attendance: MeetingAttendance
  readonly side: Side
  /** The actor may report and call in on behalf of others now. */
  readonly manages: boolean
}

/** "7 af 8 · 1 afbud, suppleant indkaldt" */
export function summaryText(lang: Lang, summary: SideSummary): string {
  const t = messages[lang]
  const count = t.countOf(summary.coming, summary.expected)
  if (summary.apologies === 0) return count
  const away = t.apologies(summary.apologies)
  return summary.covered === 0
    ? `${count} · ${away}`
    : `${count} · ${away}, ${t.covered(summary.covered, summary.apologies)}`
}

/** One side of the table: who comes, who does not, who comes instead, and which seats are vacant. */
export function ParticipantRows({ lang, meetingId, attendance, side, manages }: Props) {
  const t = messages[lang]
  const { vacant } = sideSummary(attendance, side)
  return (
    <>
      <List label={t.sides[side]}>
        {attendance.participants
          .filter((one) => one.side === side)
          .map((one) => (
            <Row
              key={one.personId}
              title={one.name}
              actionsAtEnd
              meta={roleText(lang, one)}
              tags={<PresenceTags lang={lang} participant={one} />}
              actions={manages ? <Actions lang={lang} meetingId={meetingId} participant={one} /> : undefined}
            />
          ))}
      </List>
      {vacant.length > 0 && (
        <div class="tags">
          {vacant.map((title) => (
            <Tag tone="warn" key={title}>
              {t.vacant(title)}
            </Tag>
          ))}
        </div>
      )}
    </>
  )
}

export function roleText(lang: Lang, { role, post }: Pick<Participant, 'role' | 'post'>): string {
  const words = post === null ? [role] : [role, messages[lang].posts[post]]
  return words.filter((word) => word !== '').join(', ')
}

function PresenceTags({ lang, participant }: { lang: Lang; participant: Participant }) {
  const t = messages[lang]
  const { entry, substitute } = participant
  const presence = entry?.presence ?? null
  return (
    <>
      {presence === null && <Tag>{t.coming}</Tag>}
      {presence !== null && <Tag tone={presence === 'present' ? 'ok' : 'warn'}>{t.presence[presence]}</Tag>}
      {substitute && (
        <Tag tone="info">
          {substitute.name}, {t.substituteFor(participant.name)}
        </Tag>
      )}
      {entry && timesText(lang, entry) !== '' && <span class="meta">{timesText(lang, entry)}</span>}
      {entry && entry.note !== '' && <span class="meta">{entry.note}</span>}
    </>
  )
}

function Actions({ lang, meetingId, participant }: { lang: Lang; meetingId: string; participant: Participant }) {
  const t = messages[lang]
  const { personId, name, entry, substitute, substitutes } = participant
  const at = { meetingId }
  const hidden = { person_id: personId }
  if (entry === null) {
    return (
      <ButtonForm small kind="quiet" action={attendancePaths.absences(at)} hidden={hidden} label={t.reportFor(name)}>
        {t.report}
      </ButtonForm>
    )
  }
  return (
    <>
      {!substitute &&
        substitutes.map((one) => (
          <ButtonForm
            small
            key={one.personId}
            action={attendancePaths.substituteCalls(at)}
            hidden={{ member_id: personId, substitute_id: one.personId }}
          >
            {t.callIn(one.name)}
          </ButtonForm>
        ))}
      {substitute && (
        <ButtonForm
          small
          kind="quiet"
          action={attendancePaths.substituteCallOffs(at)}
          hidden={{ substitute_id: substitute.personId }}
          label={t.callOffFor(substitute.name)}
        >
          {t.callOff}
        </ButtonForm>
      )}
      <ButtonForm
        small
        kind="quiet"
        action={attendancePaths.absenceWithdrawals(at)}
        hidden={hidden}
        label={t.withdrawFor(name)}
      >
        {t.withdraw}
      </ButtonForm>
    </>
  )
}
