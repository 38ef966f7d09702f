import type { DayAsked } from '../../../../platform/http/day-asked.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { AsOf } from '../../../../ui/components/as-of/as-of.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { HiddenInputs } from '../../../../ui/components/button/button-form.tsx'
import { SearchForm } from '../../../../ui/components/form/form.tsx'
import { Cluster } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import type { AgreementLevel } from '../../../agreement/rules.ts'
import { committeePaths } from '../../paths.ts'
import type { CommitteeInTree } from '../../rules.ts'
import { messages } from '../messages.ts'
import { chartPaths } from '../paths.ts'
import type { Chart } from '../rules.ts'
import { ChartPicture } from './chart-picture.tsx'

export interface ChartPageProps {
  lang: Lang
  asked: DayAsked
  chart: Chart
  levels: readonly AgreementLevel[]
  /** The body whose part is shown; null for everything. */
  under: CommitteeInTree | null
  /** The bodies that something belongs under, each with its depth. */
  parts: readonly { committee: CommitteeInTree; depth: number }[]
  isFitted: boolean
}

/** The MED organisation of a day as one picture, with the list as its equal. */
export function ChartPage(props: ChartPageProps) {
  const { lang, asked, chart, under } = props
  const t = messages[lang]
  const query = { on: asked.day, under: under?.id }
  const said = sayDate(asked.on, lang, 'medium')
  return (
    <>
      <PageHeader
        title={under ? t.titleUnder(under.name) : t.title}
        lead={chart.boxes.length > 0 && t.lead(chart.boxes.length, said)}
        actions={
          chart.boxes.length > 0 && (
            <>
              <LinkButton href={committeePaths.committees({}, { on: asked.day })}>{t.asTree}</LinkButton>
              <LinkButton href={chartPaths.svg({}, query)} download>
                {t.svg}
              </LinkButton>
              <LinkButton href={chartPaths.pdf({}, query)}>{t.pdf}</LinkButton>
            </>
          )
        }
      />
      <div class="chart-choices">
        <AsOf
          lang={lang}
          action={chartPaths.chart()}
          on={asked.on}
          today={asked.today}
          said={said}
          keep={under ? { under: under.id } : {}}
        />
        {chart.boxes.length > 0 && <Parts {...props} />}
      </div>
      {chart.boxes.length === 0 ? (
        <Card>
          <EmptyState title={t.emptyTitle}>
            <p>{t.emptyText}</p>
          </EmptyState>
        </Card>
      ) : (
        <>
          <Legend {...props} />
          <Sheet {...props} />
        </>
      )}
    </>
  )
}

function Parts({ lang, asked, parts, under }: ChartPageProps) {
  const t = messages[lang]
  const choices = parts.map(({ committee, depth }) => ({
    value: committee.id,
    label: '\u2003'.repeat(depth) + committee.name,
  }))
  return (
    <SearchForm action={chartPaths.chart()} label={t.under}>
      <HiddenInputs values={asked.day === undefined ? {} : { on: asked.day }} />
      <SelectField lang={lang} name="under" label={t.under} value={under?.id} choices={choices} empty={t.everything} />
      <Button>{t.show}</Button>
    </SearchForm>
  )
}

function Legend({ lang, levels, chart, asked, under, isFitted }: ChartPageProps) {
  const t = messages[lang]
  const used = new Set(chart.boxes.map(({ committee }) => committee.level))
  const view = isFitted ? undefined : 'whole'
  return (
    <Cluster spread>
      <ul class="chart-legend" role="list" aria-label={t.legend}>
        {levels
          .filter(({ level }) => used.has(level))
          .map(({ level, name }) => (
            <li key={level}>
              <LevelMark level={level as Level}>{name}</LevelMark>
            </li>
          ))}
        <li class="meta">{t.legendMeeting}</li>
        <li class="meta">{t.legendVacant}</li>
      </ul>
      <a href={chartPaths.chart({}, { on: asked.day, under: under?.id, view })}>{isFitted ? t.readable : t.fitWidth}</a>
    </Cluster>
  )
}

function Sheet({ lang, chart, levels, asked, isFitted }: ChartPageProps) {
  return (
    <div class="chart-sheet" role="region" aria-label={messages[lang].picture} tabindex={0}>
      <ChartPicture
        lang={lang}
        chart={chart}
        levels={levels}
        day={asked.day}
        isLinked={!isFitted}
        isFitted={isFitted}
      />
    </div>
  )
}
