import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { handoverPaths } from '../../handover/paths.ts'
import { messages as handoverMessages } from '../../handover/messages.ts'
import { messages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import type { SeatWithHolders } from '../../rules.ts'
import { messages as vacancyMessages } from '../../vacancies/messages.ts'
import { vacancyPaths } from '../../vacancies/paths.ts'
import { messages as nameMessages } from '../naming/messages.ts'
import { seatNamePaths } from '../naming/paths.ts'

interface SeatActionsProps {
  lang: Lang
  committeeId: string
  seat: SeatWithHolders
  /** The open vacancy on the seat, when somebody is being looked for. */
  vacancyId: string | undefined
  /** Papers left on the seat are for its people and the secretary. */
  seesHandover: boolean
}

/** What whoever keeps the members may do with one seat: find somebody, fill it, end the mandate, and the rarer things. */
export function SeatActions(props: SeatActionsProps) {
  const { lang, committeeId, seat } = props
  const t = messages[lang]
  const ids = { committeeId, seatId: seat.seatId }
  const about = seat.holder?.name ?? seat.title
  return (
    <>
      {seat.holder ? (
        <LinkButton
          small
          href={committeePaths.mandate({ committeeId, mandateId: seat.holder.mandateId })}
          label={`${t.endMandate}: ${about}`}
        >
          {t.endMandate}
        </LinkButton>
      ) : (
        <>
          <VacancyLink {...props} />
          <LinkButton
            small
            href={committeePaths.mandates(ids, { standing: 'member' })}
            label={`${t.fillSeat}: ${about}`}
          >
            {t.fillSeat}
          </LinkButton>
        </>
      )}
      <details>
        <summary>{t.moreOfSeat(about)}</summary>
        <div class="cluster">
          <RareActions {...props} />
        </div>
      </details>
    </>
  )
}

function VacancyLink({ lang, committeeId, seat, vacancyId }: SeatActionsProps) {
  const t = vacancyMessages[lang]
  const seatId = seat.seatId
  const href = vacancyId ? vacancyPaths.vacancy({ vacancyId }) : vacancyPaths.newVacancy({ committeeId, seatId })
  const said = vacancyId ? t.seeOpen : t.findSomebody
  return (
    <LinkButton small href={href} label={`${said}: ${seat.title}`}>
      {said}
    </LinkButton>
  )
}

function RareActions({ lang, committeeId, seat, vacancyId, seesHandover }: SeatActionsProps) {
  const t = messages[lang]
  const ids = { committeeId, seatId: seat.seatId }
  const about = seat.holder?.name ?? seat.title
  const quiet = (href: string, text: string, label = `${text}: ${about}`) => (
    <LinkButton small kind="quiet" href={href} label={label} key={href}>
      {text}
    </LinkButton>
  )
  return (
    <>
      {quiet(committeePaths.mandates(ids, { standing: 'substitute' }), t.addSubstitute)}
      {seat.substitutes.map((substitute) => {
        const ending = committeePaths.mandate({ committeeId, mandateId: substitute.mandateId })
        return quiet(ending, `${t.endMandate}: ${substitute.name}`, `${t.endMandate}: ${substitute.name}`)
      })}
      {seat.holder &&
        seat.holder.to !== null &&
        !vacancyId &&
        quiet(vacancyPaths.newVacancy(ids), vacancyMessages[lang].findSomebody)}
      {seat.holder && vacancyId && quiet(vacancyPaths.vacancy({ vacancyId }), vacancyMessages[lang].seeOpen)}
      {quiet(seatNamePaths.name(ids), nameMessages[lang].open)}
      {seesHandover && quiet(handoverPaths.handover(ids), handoverMessages[lang].open)}
      {!seat.holder && seat.substitutes.length === 0 && quiet(committeePaths.seatClosure(ids), t.closeSeat)}
    </>
  )
}
