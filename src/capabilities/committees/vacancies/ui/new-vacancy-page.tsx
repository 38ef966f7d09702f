import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { AgreementSeats, ChosenBy } from '../../../agreement/rules.ts'
import { committeePaths } from '../../paths.ts'
import type { Committee } from '../../rules.ts'
import type { SeatHistory } from '../../seats/rules.ts'
import { fieldOf, Problems, SaveOrBack, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import { vacancyPaths } from '../paths.ts'

export interface NewVacancyProps {
  lang: Lang
  committee: Committee
  seat: SeatHistory
  shown: Shown | undefined
  proposal: {
    readonly line: AgreementSeats | null
    readonly chosenBy: ChosenBy
    readonly vacantFrom: IsoDate
    readonly dueOn: IsoDate
  }
}

export function NewVacancyPage({ lang, committee, seat, shown, proposal }: NewVacancyProps) {
  const t = messages[lang]
  const typed = shown?.typed
  const { line, chosenBy, vacantFrom, dueOn } = proposal
  const choices = Object.entries(t.chosenBy).map(([value, label]) => ({ value, label }))
  const ids = { committeeId: committee.id, seatId: seat.seatId }
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.newTitle(seat.title)} lead={t.newLead} />
      <Card>
        <Form action={vacancyPaths.newVacancy(ids)}>
          <TextField
            {...fieldOf(lang, 'reason', shown)}
            label={t.reason}
            hint={t.reasonHint}
            value={typedText(typed, 'reason')}
            maxLength={300}
          />
          <RadioGroup
            {...fieldOf(lang, 'chosen_by', shown)}
            label={t.who}
            hint={line ? t.whoByAgreement(t.chosenBy[line.chosenBy], line.clause) : t.whoUnknown}
            choices={choices}
            value={typedText(typed, 'chosen_by', chosenBy)}
          />
          <TextField
            {...fieldOf(lang, 'entitled', shown)}
            label={t.entitled}
            hint={t.entitledHint}
            need="optional"
            value={typedText(typed, 'entitled')}
            maxLength={160}
          />
          <DateField
            {...fieldOf(lang, 'vacant_from', shown)}
            label={t.vacantFrom}
            value={typedText(typed, 'vacant_from', vacantFrom)}
          />
          <DateField {...fieldOf(lang, 'due_on', shown)} label={t.dueOn} value={typedText(typed, 'due_on', dueOn)} />
          <SaveOrBack
            save={t.create}
            cancel={t.cancel}
            back={committeePaths.committee({ committeeId: committee.id })}
          />
        </Form>
      </Card>
    </>
  )
}
