import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { SearchForm } from '../../../ui/components/form/form.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { Tag } from '../../../ui/components/tag/tag.tsx'
import { messages } from '../messages.ts'
import { trioPaths } from '../paths.ts'
import { coverageState, missingRoles, type CoverageState, type CoveredUnit } from '../rules.ts'

export interface CoverageFilter {
  readonly centre: string
  readonly state: string
}

const states: readonly CoverageState[] = ['trio', 'duo', 'none']
const tones = { trio: 'ok', duo: 'info', none: 'warn' } as const

export const StateTag = ({ lang, state }: { lang: Lang; state: CoverageState }) => (
  <Tag tone={tones[state]}>{messages[lang].states[state]}</Tag>
)

/** Which workplaces have a TRIO, for who follows it up. */
export function Coverage({
  lang,
  units,
  filter,
}: {
  lang: Lang
  units: readonly CoveredUnit[]
  filter: CoverageFilter
}) {
  const t = messages[lang]
  const shown = units.filter(
    (unit) =>
      (filter.centre === '' || unit.centreId === filter.centre) &&
      (filter.state === '' || coverageState(unit) === filter.state),
  )
  return (
    <Card title={t.coverage}>
      <p>{t.coverageLead}</p>
      <DescriptionList
        facts={states.map((state) => ({
          term: t.states[state],
          value: t.countOf(units.filter((unit) => coverageState(unit) === state).length),
        }))}
      />
      <Filter lang={lang} units={units} filter={filter} />
      {shown.length === 0 ? (
        <EmptyState title={t.nothingToShow}>{t.nothingToShowText}</EmptyState>
      ) : (
        <Workplaces lang={lang} units={shown} />
      )}
    </Card>
  )
}

function Filter({ lang, units, filter }: { lang: Lang; units: readonly CoveredUnit[]; filter: CoverageFilter }) {
  const t = messages[lang]
  const centres = [...new Map(units.map(({ centreId, centreName }) => [centreId, centreName]))]
  return (
    <SearchForm action={trioPaths.trios()} label={t.coverage}>
      <SelectField
        lang={lang}
        name="centre"
        label={t.centre}
        value={filter.centre}
        empty={t.all}
        choices={centres.map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        lang={lang}
        name="state"
        label={t.state}
        value={filter.state}
        empty={t.all}
        choices={states.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <Button>{t.show}</Button>
    </SearchForm>
  )
}

function Workplaces({ lang, units }: { lang: Lang; units: readonly CoveredUnit[] }) {
  const t = messages[lang]
  return (
    <Table
      caption={t.coverage}
      captionHidden
      columns={[
        {
          label: t.workplace,
          names: true,
          cell: (unit) => <a href={trioPaths.unit({ unitId: unit.unitId })}>{unit.unitName}</a>,
        },
        { label: t.centre, quiet: true, cell: (unit) => unit.centreName },
        { label: t.state, cell: (unit) => <StateTag lang={lang} state={coverageState(unit)} /> },
        {
          label: t.missing,
          cell: (unit) =>
            missingRoles(unit)
              .map((role) => t.roles[role])
              .join(', ') || t.nobodyMissing,
        },
      ]}
      rows={units}
      keyOf={(unit) => unit.unitId}
    />
  )
}
