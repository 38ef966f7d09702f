import { daysBetween } from '../../../../../platform/clock/dates.ts'
import { sayDate, sayTime } from '../../../../../platform/clock/words.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { Table } from '../../../../../ui/components/table/table.tsx'
import type { BodyLine } from '../../../../committees/bodies/queries.ts'
import { yearPlanPaths } from '../../paths.ts'
import type { YearPlan } from '../../queries.ts'
import { messages as planMessages } from '../../messages.ts'
import { messages } from '../messages.ts'
import type { LaidItem } from '../rules.ts'
import type { KeptOutcome } from '../schema.ts'

interface ProposalProps {
  readonly lang: Lang
  readonly bodies: readonly BodyLine[]
  readonly plan: YearPlan
  readonly outcome: KeptOutcome & { readonly outcome: 'laid' }
}

type Meeting = YearPlan['meetings'][number]

/** The year by centre: the top by itself, then each body under it with all that are under that. Each day leads to changing it. */
export function Proposal(props: ProposalProps) {
  const { lang, bodies, plan, outcome } = props
  const t = messages[lang]
  const meetings = Map.groupBy(plan.meetings, ({ bodyId }) => bodyId)
  const items = Map.groupBy(outcome.items, ({ bodyId }) => bodyId)
  const countOf = (of: readonly BodyLine[]) => of.reduce((sum, { id }) => sum + (meetings.get(id)?.length ?? 0), 0)
  return (
    <Card title={t.proposal}>
      <Stack>
        {branchesOf(bodies).map(([top, of]) => (
          <details key={top.id} open={of.length === 1}>
            <summary>{t.group(top.name, of.length, countOf(of))}</summary>
            <Table
              caption={top.name}
              captionHidden
              rows={of}
              keyOf={({ id }) => id}
              columns={[
                { label: t.body, cell: ({ name }) => name },
                {
                  label: t.meetingsColumn,
                  cell: ({ id, name }) => (
                    <Meetings {...props} name={name} meetings={meetings.get(id) ?? []} items={items.get(id) ?? []} />
                  ),
                },
              ]}
            />
          </details>
        ))}
      </Stack>
    </Card>
  )
}

/** Each body without one over it alone, and each right under those with its whole branch. */
function branchesOf(bodies: readonly BodyLine[]): [BodyLine, BodyLine[]][] {
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const topOf = (body: BodyLine): BodyLine => {
    const over = byId.get(body.parentId ?? '')
    return !over || !byId.has(over.parentId ?? '') ? (over && !isTop(over) ? over : body) : topOf(over)
  }
  const isTop = ({ parentId }: BodyLine): boolean => !byId.has(parentId ?? '')
  const branches = Map.groupBy(bodies, (body) => topOf(body).id)
  return [...branches].flatMap(([id, of]) => {
    const top = byId.get(id)
    return top ? [[top, of] as [BodyLine, BodyLine[]]] : []
  })
}

interface MeetingsProps extends ProposalProps {
  readonly name: string
  readonly meetings: readonly Meeting[]
  readonly items: readonly LaidItem[]
}

function Meetings({ lang, plan, outcome, name, meetings, items }: MeetingsProps) {
  const [t, planWords] = [messages[lang], planMessages[lang]]
  // A meeting that was moved by hand keeps what came to it: each item is at the meeting nearest to its day.
  const nearestTo = ({ on: day }: LaidItem) => meetings.toSorted((a, b) => distance(a, day) - distance(b, day))[0]?.id
  const itemsAt = Map.groupBy(items, nearestTo)
  return (
    <ul>
      {meetings.map((meeting) => {
        const { id, on, starts, meetingId } = meeting
        const said = on === null ? planWords.noDay : t.at(sayDate(on, lang, 'dayMonth'), sayTime(starts, lang))
        const titles = (itemsAt.get(id) ?? []).map(({ itemId }) => outcome.titles[itemId] ?? '')
        return (
          <li key={id}>
            {meetingId === null ? (
              <a
                href={yearPlanPaths.meeting({ yearPlanId: plan.id, plannedId: id })}
                aria-label={planWords.changeLabel(said, name)}
              >
                {said}
              </a>
            ) : (
              said
            )}
            {titles.length > 0 && <span class="meta"> {titles.join(', ')}</span>}
          </li>
        )
      })}
    </ul>
  )
}

const distance = ({ on }: Meeting, day: LaidItem['on']): number =>
  on === null ? Infinity : Math.abs(daysBetween(on, day))
