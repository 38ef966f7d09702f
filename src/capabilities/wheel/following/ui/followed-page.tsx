import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table, type Column } from '../../../../ui/components/table/table.tsx'
import { messages as words } from '../../messages.ts'
import { wheelPaths } from '../../paths.ts'
import { WheelChoices } from '../../ui/choices.tsx'
import { sayLevel, type Wording } from '../../ui/wheel-words.ts'
import { messages } from '../messages.ts'
import type { BodyFollowed } from '../queries.ts'
import { followStates, sumOf, type FollowCounts } from '../rules.ts'

export interface FollowedPageProps {
  readonly wording: Wording
  readonly year: number
  readonly level: number | null
  /** By level and name. */
  readonly bodies: readonly BodyFollowed[]
}

/** Whether the wheel is followed, level by level and body by body, with what was left out and why. */
export function FollowedPage(props: FollowedPageProps) {
  const { wording, year, level, bodies } = props
  const { lang, levels } = wording
  const t = messages[lang]
  const href = (more: { year?: number; level?: number | null }) => {
    const chosen = more.level === undefined ? level : more.level
    return wheelPaths.followed({}, { year: String(more.year ?? year), level: chosen?.toString() })
  }
  const years = [year - 1, year, year + 1].map((one) => ({
    label: String(one),
    href: href({ year: one }),
    isChosen: one === year,
  }))
  const choices = [
    { label: words[lang].allLevels, href: href({ level: null }), isChosen: level === null },
    ...levels.map((one) => ({ label: one.name, href: href({ level: one.level }), isChosen: level === one.level })),
  ]
  return (
    <Stack gap="loose">
      <PageHeader title={t.title(year)} lead={t.lead} />
      <WheelChoices lang={lang} years={years} levels={choices} />
      {bodies.length === 0 ? (
        <Card>
          <EmptyState title={t.title(year)}>
            <p>{t.empty}</p>
          </EmptyState>
        </Card>
      ) : (
        <>
          <ByLevel {...props} />
          <LeftOut {...props} />
          <ByBody {...props} />
        </>
      )}
    </Stack>
  )
}

function countColumns<Row extends { readonly counts: FollowCounts }>({ wording }: FollowedPageProps): Column<Row>[] {
  const { lang } = wording
  const t = messages[lang]
  const states = followStates.map((state): Column<Row> => ({
    label: words[lang].states[state],
    align: 'end',
    cell: ({ counts }) => counts[state],
  }))
  return [
    ...states,
    { label: t.late, align: 'end', cell: ({ counts }) => counts.late },
    { label: t.followedShare, align: 'end', cell: ({ counts }) => t.shareOf(counts.followed, counts.due) },
  ]
}

function ByLevel(props: FollowedPageProps) {
  const { wording, bodies } = props
  const t = messages[wording.lang]
  const rows = [...Map.groupBy(bodies, ({ level }) => level)].map(([level, of]) => ({
    level,
    bodies: of.length,
    counts: sumOf(of.map(({ counts }) => counts)),
  }))
  return (
    <Card title={t.byLevel}>
      <Table
        caption={t.byLevel}
        captionHidden
        rows={rows}
        keyOf={({ level }) => String(level)}
        columns={[
          { label: t.level, cell: ({ level }) => sayLevel(wording, level) },
          { label: t.bodies, align: 'end', cell: (row) => row.bodies },
          ...countColumns<(typeof rows)[number]>(props),
        ]}
      />
      <p class="meta">{t.shareExplained}</p>
    </Card>
  )
}

function ByBody(props: FollowedPageProps) {
  const { wording, bodies, year } = props
  const t = messages[wording.lang]
  return (
    <Card title={t.byBody}>
      <Table
        caption={t.byBody}
        captionHidden
        rows={bodies}
        keyOf={({ committeeId }) => committeeId}
        columns={[
          {
            label: t.body,
            cell: ({ committeeId, name }) => (
              <a href={wheelPaths.ofCommittee({ committeeId }, { year: String(year) })}>{name}</a>
            ),
          },
          ...countColumns<BodyFollowed>(props),
        ]}
      />
    </Card>
  )
}

function LeftOut({ wording, bodies }: FollowedPageProps) {
  const t = messages[wording.lang]
  const rows = bodies.flatMap(({ committeeId, name, followed }) =>
    followed
      .filter(({ state }) => state === 'left_out')
      .map(({ occurrence }) => ({
        key: `${committeeId} ${occurrence.item.id}`,
        name,
        title: occurrence.item.content.title,
        reason: occurrence.adaptation?.reason ?? '',
      })),
  )
  return (
    <Card title={t.leftOut}>
      {rows.length === 0 ? (
        <p>{t.noneLeftOut}</p>
      ) : (
        <Table
          caption={t.leftOut}
          captionHidden
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { label: t.body, cell: ({ name }) => name },
            { label: t.item, cell: ({ title }) => title },
            { label: t.reason, cell: ({ reason }) => (reason === '' ? t.noReason : reason) },
          ]}
        />
      )}
    </Card>
  )
}
