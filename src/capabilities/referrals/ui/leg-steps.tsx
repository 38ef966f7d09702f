import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { messages as minutesMessages } from '../../meetings/minutes/messages.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { notedAt } from '../../journeys/rules.ts'
import { messages as handlingMessages } from '../handling/messages.ts'
import { messages } from '../messages.ts'
import type { ShownLeg } from '../queries.ts'

/** What has happened on one leg, in order, as sentences. The one who reads sees of the receivers' item what is open. */
export function LegSteps({ lang, leg }: { lang: Lang; leg: ShownLeg }) {
  const t = messages[lang].journey
  const day = (at: Date) => sayDate(today(at), lang, 'medium')
  return (
    <ul class="leg-steps">
      <li>{t.sent(day(leg.sentAt))}</li>
      {leg.received ? (
        <li>{t.received(day(leg.received.at))}</li>
      ) : (
        !leg.placed && !leg.replied && !leg.returned && <li>{t.notReceived}</li>
      )}
      {leg.placed && <PlacedStep lang={lang} leg={leg} />}
      {notedAt(leg) && <li>{handlingMessages[lang].notedOn(day(notedAt(leg) ?? leg.sentAt))}</li>}
      {leg.returned && <li>{handlingMessages[lang].step(day(leg.returned.at))}</li>}
      {leg.replied && <li>{t.replied(day(leg.replied.at))}</li>}
      {leg.passedOnAt && <li>{t.passedOn(day(leg.passedOnAt))}</li>}
    </ul>
  )
}

function PlacedStep({ lang, leg }: { lang: Lang; leg: ShownLeg }) {
  const t = messages[lang]
  const { at } = leg
  if (!at?.agendaSent) return <li>{t.journey.placedDraft}</li>
  const address = meetingPaths.item({ meetingId: at.meetingId, itemId: at.itemId })
  const outcome = at.result?.outcome
  return (
    <>
      <li>
        <a href={address}>{t.journey.placed(sayDate(at.meetingOn, lang, 'medium'))}</a>
      </li>
      <li>
        {!leg.mayReadResult && t.journey.closedThere}
        {leg.mayReadResult && !at.result && t.journey.minutesAwaited}
        {leg.mayReadResult && outcome && t.journey.outcome(minutesMessages[lang].outcomes[outcome])}
      </li>
    </>
  )
}
