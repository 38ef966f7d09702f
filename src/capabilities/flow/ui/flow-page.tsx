import type { Lang } from '../../../platform/i18n/lang.ts'
import { Card } from '../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { levelName, type AgreementClocks } from '../../agreement/rules.ts'
import { messages } from '../messages.ts'
import type { FlowFigures } from '../queries.ts'
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
    </Stack>
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
    <Card title={t.titles[figure.key]} id={figure.key.replaceAll('_', '-')}>
      <p>{t.says[figure.key]}</p>
      <p class="meta">{t.parameters[figure.key]}</p>
      {isEmpty ? (
        <p>{figure.points.some(({ isHidden }) => isHidden) ? t.hidden : t.nothing}</p>
      ) : (
        <div class="run-figure">
          <RunChart lang={lang} figure={figure} step={step} said={said.join(' ')} />
          <Stack gap="tight">
            {said.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
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
  const value = (one: number) => valueWords(lang, one, unit)
  const named = (signal: 'outside' | 'run') =>
    points.filter((point) => point.signal === signal).map(({ period }) => periodWords(lang, period, step))
  const [outside, run] = [named('outside'), named('run')]
  return [
    latest && t.latest(periodWords(lang, latest.period, step), pointWords(lang, latest, unit)),
    limits ? t.usual(value(limits.lower), value(limits.upper), value(limits.centre)) : t.tooFew,
    outside.length > 0 && t.signals.outside(outside.join(', ')),
    run.length > 0 && t.signals.run(run.join(', ')),
    limits && outside.length + run.length === 0 && t.calm,
  ].filter((sentence): sentence is string => typeof sentence === 'string')
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
        { label: t.level(0).replace(/ ?0$/, ''), cell: ({ level }) => nameOf(level), names: true },
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
