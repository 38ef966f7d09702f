import type { IsoDate } from '../../../../../platform/clock/dates.ts'
import { typedText } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { DateField } from '../../../../../ui/components/field/date-field.tsx'
import { Form } from '../../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { committeePaths } from '../../../paths.ts'
import type { Committee } from '../../../rules.ts'
import { fieldOf, Problems, SaveOrBack, type Shown } from '../../../ui/form-parts.tsx'
import type { SeatHistory } from '../../rules.ts'
import { SeatNameFields } from '../../ui/seat-forms.tsx'
import { messages } from '../messages.ts'
import { seatNamePaths } from '../paths.ts'

export interface SeatNamePageProps {
  lang: Lang
  on: IsoDate
  committee: Committee
  seat: SeatHistory
  shown: Shown | undefined
}

export function SeatNamePage({ lang, on, committee, seat, shown }: SeatNamePageProps) {
  const t = messages[lang]
  const back = committeePaths.committee({ committeeId: committee.id })
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.title(seat.title)} lead={`${committee.name}. ${t.lead}`} />
      <Card>
        <Form action={seatNamePaths.name({ committeeId: committee.id, seatId: seat.seatId })}>
          <SeatNameFields lang={lang} shown={shown} title={seat.title} group={seat.electionGroup ?? ''} />
          <DateField
            {...fieldOf(lang, 'valid_from', shown)}
            label={t.from}
            value={typedText(shown?.typed, 'valid_from', on > seat.from ? on : seat.from)}
          />
          <SaveOrBack save={t.save} cancel={t.cancel} back={back} />
        </Form>
      </Card>
    </>
  )
}
