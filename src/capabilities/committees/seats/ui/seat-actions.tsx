import type { Lang } from '../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { messages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import type { SeatWithHolders } from '../../rules.ts'

/** What whoever keeps the members may do with one seat: fill it, end the mandate, add a substitute. */
export function SeatActions({ lang, committeeId, seat }: { lang: Lang; committeeId: string; seat: SeatWithHolders }) {
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
        <LinkButton small href={committeePaths.mandates(ids, { standing: 'member' })} label={`${t.fillSeat}: ${about}`}>
          {t.fillSeat}
        </LinkButton>
      )}
      <LinkButton
        small
        kind="quiet"
        href={committeePaths.mandates(ids, { standing: 'substitute' })}
        label={`${t.addSubstitute}: ${about}`}
      >
        {t.addSubstitute}
      </LinkButton>
      {seat.substitutes.map((substitute) => (
        <LinkButton
          small
          kind="quiet"
          href={committeePaths.mandate({ committeeId, mandateId: substitute.mandateId })}
          label={`${t.endMandate}: ${substitute.name}`}
          key={substitute.mandateId}
        >
          {`${t.endMandate}: ${substitute.name}`}
        </LinkButton>
      ))}
      {!seat.holder && seat.substitutes.length === 0 && (
        <LinkButton small kind="quiet" href={committeePaths.seatClosure(ids)} label={`${t.closeSeat}: ${about}`}>
          {t.closeSeat}
        </LinkButton>
      )}
    </>
  )
}
