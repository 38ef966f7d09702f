import { today } from '../../../../platform/clock/dates.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { DisabledButton, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { approvalPaths } from '../../approval/paths.ts'
import { messages as liveWords } from '../../live/messages.ts'
import { livePaths } from '../../live/paths.ts'
import { minutesPaths } from '../../minutes/paths.ts'
import type { Abilities, Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { holdingPaths } from '../paths.ts'
import { mayOpen } from '../rules.ts'

/** The meeting's next step once its agenda is sent: open it, close it, write the minutes, read them. */
export function HoldingActions({
  lang,
  able,
  meeting,
  now,
}: {
  lang: Lang
  able: Abilities
  meeting: Meeting
  now: Date
}) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const published = meeting.minutesVersions.length > 0 && (
    <LinkButton kind="primary" href={approvalPaths.published(at)}>
      {t.readMinutes}
    </LinkButton>
  )
  if (meeting.cancellation || !able.prepares) return published || null
  if (!meeting.openedAt) return <Opening lang={lang} meeting={meeting} now={now} />
  if (published) return published
  return (
    <>
      {!meeting.closedAt && (
        <Confirm lang={lang} kind="primary" opens={t.close} action={holdingPaths.closing(at)} confirms={t.closeConfirm}>
          <p>{t.closeExplained}</p>
        </Confirm>
      )}
      <LinkButton kind={meeting.closedAt ? 'secondary' : 'primary'} href={livePaths.desk(at)}>
        {liveWords[lang].deskLink}
      </LinkButton>
      <LinkButton kind={meeting.closedAt ? 'primary' : 'secondary'} href={minutesPaths.minutes(at)}>
        {t.writeMinutes}
      </LinkButton>
    </>
  )
}

/** Before the day of the meeting there is nothing to press; before the agenda is sent, that comes first. */
function Opening({ lang, meeting, now }: { lang: Lang; meeting: Meeting; now: Date }) {
  const t = messages[lang]
  const decided = mayOpen(meeting, today(now))
  if (decided.ok) {
    return (
      <ButtonForm kind="primary" action={holdingPaths.opening({ meetingId: meeting.id })}>
        {t.open}
      </ButtonForm>
    )
  }
  if (decided.refusal.code !== 'too_early') return null
  return <DisabledButton reason={t.refusals.too_early(decided.refusal.params ?? {})}>{t.open}</DisabledButton>
}
