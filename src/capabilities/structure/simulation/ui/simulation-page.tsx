import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { SearchForm } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { agreementPaths } from '../../../agreement/paths.ts'
import { structurePaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import type { SimulationPage as Found } from '../queries.ts'
import type { Simulation } from '../rules.ts'
import { DeadlineTables, FormTable, MeetingTable, SeatTable } from './simulation-tables.tsx'

/** A version of the agreement on the past year: the report in words first, then the tables. */
export function SimulationPage({ lang, on, found }: { lang: Lang; on: IsoDate; found: Found }) {
  const t = messages[lang]
  const { draft, result, versions } = found
  const day = (date: IsoDate) => sayDate(date, lang, 'medium')
  const from = result?.days.at(-1)
  return (
    <Stack gap="loose">
      <PageHeader
        title={draft ? t.titleOf(draft.title) : t.title}
        lead={from ? t.leadOf(day(from), day(on), found.inForce?.title ?? t.noAgreement) : t.lead}
      />
      {versions.length === 0 ? (
        <EmptyState
          title={t.nothingToChoose}
          action={<LinkButton href={agreementPaths.agreement()}>{t.toAgreement}</LinkButton>}
        >
          {t.nothingToChooseText}
        </EmptyState>
      ) : (
        <SearchForm action={structurePaths.simulation()} label={t.choose}>
          <SelectField
            lang={lang}
            name="agreement"
            label={t.choose}
            value={draft?.id}
            choices={versions.map(({ id, title, validFrom }) => ({
              value: id,
              label: t.version(title, day(validFrom)),
            }))}
          />
          <Button kind="primary">{t.run}</Button>
        </SearchForm>
      )}
      {result && <Report lang={lang} result={result} />}
    </Stack>
  )
}

function Report({ lang, result }: { lang: Lang; result: Simulation }) {
  const t = messages[lang]
  return (
    <>
      <Card title={t.summary}>
        {sentences(lang, result).map((said) => (
          <p key={said}>{said}</p>
        ))}
      </Card>
      <FormTable lang={lang} result={result} />
      <SeatTable lang={lang} result={result} />
      <DeadlineTables lang={lang} result={result} />
      <MeetingTable lang={lang} result={result} />
    </>
  )
}

function sentences(lang: Lang, { forms, seats, seatsSolved, clocks, meetings, meetingsLeftOut, tooFew }: Simulation) {
  const t = messages[lang]
  const missed = clocks.reduce((sum, { wouldMiss }) => sum + wouldMiss.length, 0)
  const kept = clocks.reduce((sum, { wouldKeep }) => sum + wouldKeep.length, 0)
  return [
    forms.length === 0 ? t.formsNone : `${t.formsSome(forms.length)}.`,
    seats.length === 0 ? t.seatsNone : `${t.seatsSome(seats.length)}.`,
    ...(seatsSolved > 0 ? [`${t.seatsSolved(seatsSolved)}.`] : []),
    t.deadlinesText(meetings),
    missed === 0 ? t.deadlinesNone : `${t.deadlinesMissed(missed)}.`,
    ...(kept > 0 ? [`${t.deadlinesKept(kept)}.`] : []),
    tooFew.length === 0 ? t.tooFewNone : `${t.tooFewSome(tooFew.length)}.`,
    ...(meetingsLeftOut > 0 ? [t.leftOut(meetingsLeftOut)] : []),
  ]
}
