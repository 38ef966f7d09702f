import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form } from '../../../../ui/components/form/form.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker } from '../../../../ui/components/people-picker/people-picker.tsx'
import { messages as committeeMessages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import type { Committee } from '../../rules.ts'
import type { MandateKind } from '../../schema.ts'
import { ChoiceFields, EndingFields, type Term } from '../terms/ui/term-fields.tsx'
import { fieldOf, Problems, SaveOrBack, type Shown } from '../../ui/form-parts.tsx'
import { messages } from '../messages.ts'
import type { Candidate, MandateWithSeat } from '../queries.ts'
import type { SeatHistory } from '../rules.ts'

interface FormPageProps {
  lang: Lang
  on: IsoDate
  committee: Committee
  shown?: Shown | undefined
}

export function NewSeatsPage({ lang, on, committee, shown, side }: FormPageProps & { side: string }) {
  const t = messages[lang]
  const sides = Object.entries(committeeMessages[lang].sides).map(([value, label]) => ({ value, label }))
  const typed = shown?.typed
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.newSeats} lead={t.newSeatsLead} />
      <Card>
        <Form action={committeePaths.seats({ committeeId: committee.id })}>
          <RadioGroup
            {...fieldOf(lang, 'side', shown)}
            label={t.side}
            choices={sides}
            value={typedText(typed, 'side', side)}
            inline
          />
          <SeatNameFields lang={lang} shown={shown} />
          <TextField
            {...fieldOf(lang, 'amount', shown)}
            label={t.amount}
            width="short"
            inputMode="numeric"
            value={typedText(typed, 'amount', '1')}
          />
          <DateField
            {...fieldOf(lang, 'valid_from', shown)}
            label={t.validFrom}
            value={typedText(typed, 'valid_from', laterOf(on, committee.validFrom))}
          />
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

function SeatNameFields({ lang, shown }: { lang: Lang; shown: Shown | undefined }) {
  const t = messages[lang]
  const typed = shown?.typed
  return (
    <>
      <TextField
        {...fieldOf(lang, 'title', shown)}
        label={t.seatTitle}
        hint={t.seatTitleHint}
        value={typedText(typed, 'title')}
        maxLength={120}
      />
      <TextField
        {...fieldOf(lang, 'election_group', shown)}
        label={t.electionGroup}
        hint={t.electionGroupHint}
        need="optional"
        width="medium"
        value={typedText(typed, 'election_group')}
        maxLength={40}
      />
    </>
  )
}

const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b)

/** A candidate as a line of the picker, with a word when the person works elsewhere. */
export function candidateChoice(candidate: Candidate, outside: string) {
  const detail = [candidate.detail, candidate.worksInArea ? '' : outside].filter(Boolean).join(' · ')
  return { id: candidate.id, name: candidate.name, detail }
}

type MandatePageProps = FormPageProps & {
  seat: SeatHistory
  standing: string
  terms: readonly Term[]
  search: string | undefined
  found: readonly Candidate[] | undefined
  chosen: Candidate | undefined
}

export function MandatePage(props: MandatePageProps) {
  const { lang, on, committee, shown, seat, standing, terms, search, found, chosen } = props
  const t = messages[lang]
  const typed = shown?.typed
  const ids = { committeeId: committee.id }
  const choiceOf = (candidate: Candidate) => candidateChoice(candidate, t.outside)
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader
        title={standing === 'substitute' ? t.substituteTitle(seat.title) : t.fillTitle(seat.title)}
        lead={committee.name}
      />
      <Card>
        <Form action={committeePaths.mandates({ ...ids, seatId: seat.seatId })}>
          <PeoplePicker
            {...fieldOf(lang, 'person', shown)}
            label={t.person}
            hint={t.personHint}
            source={committeePaths.people(ids)}
            search={search}
            found={found?.map(choiceOf)}
            chosen={chosen && choiceOf(chosen)}
          />
          <MandateFields lang={lang} shown={shown} seat={seat} standing={standing} />
          <DateField
            {...fieldOf(lang, 'valid_from', shown)}
            label={t.validFrom}
            value={typedText(typed, 'valid_from', laterOf(on, seat.from))}
          />
          <EndingFields lang={lang} shown={shown} terms={terms} />
          <ChoiceFields lang={lang} shown={shown} side={seat.side} />
          <SaveOrBack save={t.save} cancel={t.cancel} back={committeePaths.committee(ids)} />
        </Form>
      </Card>
    </>
  )
}

function MandateFields({
  lang,
  shown,
  seat,
  standing,
}: Pick<MandatePageProps, 'lang' | 'shown' | 'seat' | 'standing'>) {
  const t = messages[lang]
  const c = committeeMessages[lang]
  const typed = shown?.typed
  const kinds: readonly MandateKind[] = seat.side === 'management' ? ['leader'] : ['tr', 'ftr', 'amr', 'other']
  const standings = Object.entries(c.standings).map(([value, label]) => ({ value, label }))
  return (
    <>
      <RadioGroup
        {...fieldOf(lang, 'standing', shown)}
        label={t.standing}
        choices={standings}
        value={typedText(typed, 'standing', standing)}
        inline
      />
      <RadioGroup
        {...fieldOf(lang, 'kind', shown)}
        label={t.kind}
        choices={kinds.map((kind) => ({ value: kind, label: c.mandateKinds[kind] }))}
        value={typedText(typed, 'kind', kinds[0])}
      />
      {seat.side === 'employee' && (
        <>
          <TextField
            {...fieldOf(lang, 'electorate', shown)}
            label={t.electorate}
            hint={t.electorateHint}
            need="optional"
            value={typedText(typed, 'electorate')}
            maxLength={160}
          />
          <TextField
            {...fieldOf(lang, 'organisation', shown)}
            label={t.organisation}
            hint={t.organisationHint}
            need="optional"
            width="medium"
            value={typedText(typed, 'organisation')}
            maxLength={60}
          />
        </>
      )}
    </>
  )
}

export function EndMandatePage({ lang, on, committee, shown, mandate }: FormPageProps & { mandate: MandateWithSeat }) {
  const t = messages[lang]
  const ids = { committeeId: committee.id }
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.endTitle(mandate.name)} lead={t.endLead(mandate.seatTitle)} />
      <Card>
        <Form action={committeePaths.mandate({ ...ids, mandateId: mandate.mandateId })}>
          <DateField
            {...fieldOf(lang, 'last_day', shown)}
            label={t.endLastDay}
            value={typedText(shown?.typed, 'last_day', on)}
          />
          <TextField
            {...fieldOf(lang, 'reason', shown)}
            label={t.reason}
            hint={t.reasonHint}
            value={typedText(shown?.typed, 'reason')}
            maxLength={300}
          />
          <SaveOrBack save={t.end} cancel={t.cancel} back={committeePaths.committee(ids)} />
        </Form>
      </Card>
    </>
  )
}

export function CloseSeatPage({ lang, on, committee, shown, seat }: FormPageProps & { seat: SeatHistory }) {
  const t = messages[lang]
  const ids = { committeeId: committee.id }
  return (
    <>
      <Problems lang={lang} shown={shown} />
      <PageHeader title={t.closeTitle(seat.title)} lead={t.closeLead} />
      <Card>
        <Form action={committeePaths.seatClosure({ ...ids, seatId: seat.seatId })}>
          <DateField
            {...fieldOf(lang, 'last_day', shown)}
            label={committeeMessages[lang].lastDay}
            value={typedText(shown?.typed, 'last_day', on)}
          />
          <SaveOrBack save={t.close} cancel={t.cancel} back={committeePaths.committee(ids)} />
        </Form>
      </Card>
    </>
  )
}
