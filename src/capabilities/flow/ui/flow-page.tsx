import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { levelName, type AgreementClocks } from '../../agreement/rules.ts'
import { disputePaths } from '../../disputes/paths.ts'
import { messages } from '../messages.ts'
import type { FlowFigures, YearCount } from '../queries.ts'
import { latestOf, type Figure, type Point, type Step } from '../rules.ts'
import { periodWords, pointWords, valueWords } from './figure-words.ts'
import { RunChart } from './run-chart.tsx'

interface Props {
  readonly lang: Lang
  readonly title: string
  readonly lead: string
  readonly flow: FlowFigures
  /** Whether it is of all levels. */
  readonly isOfAll: boolean
  readonly agreement: AgreementClocks | null
}

/** Each figure with its chart, the same in words, and the numbers behind. */
export function FlowPage({ lang, title, lead, flow, isOfAll, agreement }: Props) {
  const t = messages[lang]
  const { figures, span } = flow
  const hasAny = figures.some((figure) => latestOf(figure) !== null)
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={lead} />
      {!hasAny && (
        <Card>
          <EmptyState title={t.empty}>
            <p>{t.emptyText}</p>
          </EmptyState>
        </Card>
      )}
      {hasAny && (
        <Card title={t.how}>
          <p>{t.howText}</p>
          <p class="meta">{t.from}</p>
          <details>
            <summary>{t.elsewhere}</summary>
            <ul>
              {t.elsewhereList.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </details>
        </Card>
      )}
      {hasAny &&
        figures.map((figure) => (
          <FigureCard
            key={figure.key}
            lang={lang}
            figure={figure}
            step={span.step}
            isOfAll={isOfAll}
            agreement={agreement}
          />
        ))}
      {flow.disputes && <DisputesCard lang={lang} disputes={flow.disputes} />}
    </Stack>
  )
}

function DisputesCard({ lang, disputes }: { readonly lang: Lang; readonly disputes: readonly YearCount[] }) {
  const t = messages[lang]
  return (
    <Card
      title={t.titles.disputes}
      id="disputes"
      footer={
        <>
          <p class="meta">{t.parameters.disputes}</p>
          {disputes.length > 0 && <a href={disputePaths.figures()}>{t.toDisputes}</a>}
        </>
      }
    >
      <p>{t.says.disputes}</p>
      {disputes.length === 0 ? (
        <p>{t.noDisputes}</p>
      ) : (
        <Table
          caption={t.titles.disputes}
          captionHidden
          rows={disputes}
          keyOf={({ year }) => String(year)}
          columns={[
            { label: t.year, cell: ({ year }) => String(year), names: true },
            { label: t.begun, cell: ({ begun }) => begun, align: 'end' },
          ]}
        />
      )}
    </Card>
  )
}

interface FigureProps extends Pick<Props, 'lang' | 'isOfAll' | 'agreement'> {
  readonly figure: Figure
  readonly step: Step
}

function FigureCard(props: FigureProps) {
  const { lang, figure, step } = props
  const t = messages[lang]
  const said = sentences(props)
  const isEmpty = latestOf(figure) === null
  return (
    <Card
      title={t.titles[figure.key]}
      id={figure.key.replaceAll('_', '-')}
      footer={<p class="meta">{t.parameters[figure.key]}</p>}
    >
      <p>{t.says[figure.key]}</p>
      {isEmpty ? (
        <p>{figure.points.some(({ isHidden }) => isHidden) ? t.hidden : t.nothing}</p>
      ) : (
        <div class="run-figure">
          <Stack gap="tight">
            {said.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Stack>
          <RunChart lang={lang} figure={figure} step={step} said={said.join(' ')} />
          <Stack gap="tight">
            <Levels {...props} />
            <details>
              <summary>{t.table}</summary>
              <PointTable lang={lang} figure={figure} step={step} />
            </details>
          </Stack>
        </div>
      )}
    </Card>
  )
}

/** What the curve shows, in words. */
function sentences({ lang, figure, step }: FigureProps): string[] {
  const t = messages[lang]
  const { limits, unit, points } = figure
  const latest = latestOf(figure)
  const named = (signal: 'outside' | 'run') =>
    points.filter((point) => point.signal === signal).map(({ period }) => periodWords(lang, period, step))
  const [outside, run] = [named('outside'), named('run')]
  return [
    latest && t.latest(periodWords(lang, latest.period, step), pointWords(lang, latest, unit)),
    usualWords(lang, figure),
    outside.length > 0 && t.signals.outside(outside.join(', ')),
    run.length > 0 && t.signals.run(run.join(', ')),
    limits && limits.lower < limits.upper && outside.length + run.length === 0 && t.calm,
  ].filter((sentence): sentence is string => typeof sentence === 'string')
}

function usualWords(lang: Lang, { limits, unit }: Figure): string {
  const t = messages[lang]
  if (!limits) return t.tooFew
  const [lower, upper, centre] = [limits.lower, limits.upper, limits.centre].map((one) => valueWords(lang, one, unit))
  return lower === upper ? t.always(centre ?? '') : t.usual(lower ?? '', upper ?? '', centre ?? '')
}

function Levels({ lang, figure, isOfAll, agreement }: FigureProps) {
  const t = messages[lang]
  if (!isOfAll || figure.byLevel.length < 2) return null
  const nameOf = (level: number) =>
    agreement?.levels.some((one) => one.level === level) ? levelName(agreement, level) : t.level(level)
  return (
    <Table
      caption={t.levels}
      rows={figure.byLevel}
      keyOf={({ level }) => String(level)}
      columns={[
        { label: t.levelHead, cell: ({ level }) => nameOf(level), names: true },
        {
          label: t.value,
          cell: ({ part, whole }) => t.share(Math.round((part / whole) * 100), part, whole),
          align: 'end',
        },
      ]}
    />
  )
}

function PointTable({ lang, figure, step }: Pick<FigureProps, 'lang' | 'figure' | 'step'>) {
  const t = messages[lang]
  return (
    <Table<Point>
      caption={t.titles[figure.key]}
      captionHidden
      rows={figure.points}
      keyOf={({ period }) => period}
      columns={[
        { label: t.period[step], cell: ({ period }) => periodWords(lang, period, step), names: true },
        { label: t.value, cell: (point) => pointWords(lang, point, figure.unit), align: 'end' },
        { label: t.note, cell: ({ signal }) => (signal === null ? '' : t.signal[signal]) },
      ]}
    />
  )
}
