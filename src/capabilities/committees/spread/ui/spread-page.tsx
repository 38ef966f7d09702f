import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table, type Column } from '../../../../ui/components/table/table.tsx'
import { messages } from '../messages.ts'
import type { MeasuredRow, Spread } from '../queries.ts'

interface SpreadPageProps extends Spread {
  lang: Lang
}

/** How the posts are spread: shares of groups, never persons. */
export function SpreadPage({ lang, whole, own }: SpreadPageProps) {
  const t = messages[lang]
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Stack gap="loose">
        {whole.map(({ side, days, centres }) => (
          <Card title={t[side]} key={side}>
            <Measures
              lang={lang}
              caption={`${t[side]}: ${t.overTime}`}
              heading={t.day}
              rows={days.map(({ on, measure }) => ({ key: on, label: sayDate(on, lang, 'medium'), measure }))}
            />
            {centres.length > 0 && (
              <Measures lang={lang} caption={`${t[side]}: ${t.perCentre}`} heading={t.centre} rows={centres} />
            )}
          </Card>
        ))}
        {own.length > 0 && (
          <Card title={t.ownTitle}>
            <Measures lang={lang} caption={t.ownTitle} captionHidden heading={t.committee} rows={own} />
          </Card>
        )}
        <Card title={t.howTitle}>
          <p>{t.how}</p>
        </Card>
      </Stack>
    </>
  )
}

interface MeasuresProps {
  lang: Lang
  caption: string
  captionHidden?: boolean
  heading: string
  rows: readonly MeasuredRow[]
}

function Measures({ lang, caption, captionHidden, heading, rows }: MeasuresProps) {
  const t = messages[lang]
  const columns: Column<MeasuredRow>[] = [
    { label: heading, cell: (row) => row.label },
    { label: t.posts, align: 'end', cell: ({ measure }) => measure?.posts ?? '–' },
    { label: t.persons, align: 'end', cell: ({ measure }) => measure?.persons ?? '–' },
    {
      label: t.few,
      align: 'end',
      cell: ({ measure }) => (measure ? `${measure.heldByFew} (${t.percent(measure.share)})` : t.tooFew),
    },
  ]
  return (
    <Table caption={caption} captionHidden={captionHidden} columns={columns} rows={rows} keyOf={(row) => row.key} />
  )
}
