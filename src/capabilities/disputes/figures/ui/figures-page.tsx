import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { messages as words } from '../../messages.ts'
import { disputeKinds } from '../../rules.ts'
import { messages } from '../messages.ts'
import type { FiguresPage as Found } from '../queries.ts'
import { summed, type DisputeCount } from '../rules.ts'

interface Line {
  readonly name: string
  readonly counts: readonly DisputeCount[]
}

/** Disputes by year and by level, each kind beside the others. */
export function FiguresPage({ lang, found }: { lang: Lang; found: Found }) {
  const t = messages[lang]
  const { counts, levelNames } = found
  if (counts.length === 0) {
    return (
      <Stack gap="loose">
        <PageHeader title={t.title} lead={t.lead} />
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      </Stack>
    )
  }
  const years = [...new Set(counts.map(({ year }) => year))].toSorted((a, b) => b - a)
  const levels = [...levelNames.keys()].toSorted((a, b) => a - b)
  const all: Line = { name: t.all, counts }
  const byYear = years.map((year) => ({ name: String(year), counts: counts.filter((one) => one.year === year) }))
  const byLevel = levels.map((level) => ({
    name: levelNames.get(level) ?? String(level),
    counts: counts.filter((one) => one.level === level),
  }))
  return (
    <Stack gap="loose">
      <PageHeader title={t.title} lead={t.lead} />
      <Card title={t.byYear}>
        <Figures lang={lang} caption={t.byYear} first={t.year} lines={[...byYear, all]} />
        <p class="meta">{t.howCounted}</p>
      </Card>
      <Card title={t.byLevel}>
        <Figures lang={lang} caption={t.byLevel} first={t.level} lines={[...byLevel, all]} />
      </Card>
    </Stack>
  )
}

function Figures(props: { lang: Lang; caption: string; first: string; lines: readonly Line[] }) {
  const t = messages[props.lang]
  const ofKind = disputeKinds.map((kind) => ({
    label: words[props.lang].kinds[kind].name,
    align: 'end' as const,
    cell: ({ counts }: Line) => String(summed(counts.filter((one) => one.kind === kind)).raised),
  }))
  return (
    <Table
      caption={props.caption}
      captionHidden
      rows={props.lines}
      keyOf={({ name }) => name}
      columns={[
        { label: props.first, names: true, cell: ({ name }) => name },
        ...ofKind,
        { label: t.all, align: 'end', cell: ({ counts }) => String(summed(counts).raised) },
        { label: t.open, align: 'end', cell: ({ counts }) => String(summed(counts).open) },
        { label: t.days, align: 'end', cell: ({ counts }) => String(summed(counts).medianDays ?? t.none) },
      ]}
    />
  )
}
