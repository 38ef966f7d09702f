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
import type { MandateKind, Side } from '../../schema.ts'
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

interface SeatNameFieldsProps {
  lang: Lang
  shown: Shown | undefined
  title?: string
  group?: string
}

export function SeatNameFields({ lang, shown, title = '', group = '' }: SeatNameFieldsProps) {
  const t = messages[lang]
  const typed = shown?.typed
  return (
    <>
      <TextField
        {...fieldOf(lang, 'title', shown)}
        label={t.seatTitle}
        hint={t.seatTitleHint}
        value={typedText(typed, 'title', title)}
        maxLength={120}
      />
      <TextField
        {...fieldOf(lang, 'election_group', shown)}
        label={t.electionGroup}
        hint={t.electionGroupHint}
        need="optional"
        width="medium"
        value={typedText(typed, 'election_group', group)}
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
          <StandingField lang={lang} shown={shown} standing={standing} />
          <KindFields lang={lang} shown={shown} side={seat.side} />
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

function StandingField({ lang, shown, standing }: Pick<MandatePageProps, 'lang' | 'shown' | 'standing'>) {
  const standings = Object.entries(committeeMessages[lang].standings).map(([value, label]) => ({ value, label }))
  return (
    <RadioGroup
      {...fieldOf(lang, 'standing', shown)}
      label={messages[lang].standing}
      choices={standings}
      value={typedText(shown?.typed, 'standing', standing)}
      inline
    />
  )
}

interface KindFieldsProps {
  lang: Lang
  shown: Shown | undefined
  side: Side
  /** What is proposed: what the one before was. */
  kind?: MandateKind | undefined
}

/** As what a person sits there; for representatives also who elected them, and their trade union. */
export function KindFields({ lang, shown, side, kind }: KindFieldsProps) {
  const t = messages[lang]
  const typed = shown?.typed
  const kinds: readonly MandateKind[] = side === 'management' ? ['leader'] : ['tr', 'ftr', 'amr', 'other']
  return (
    <>
      <RadioGroup
        {...fieldOf(lang, 'kind', shown)}
        label={t.kind}
        choices={kinds.map((value) => ({ value, label: committeeMessages[lang].mandateKinds[value] }))}
        value={typedText(typed, 'kind', kind ?? kinds[0])}
      />
      {side === 'employee' && (
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
