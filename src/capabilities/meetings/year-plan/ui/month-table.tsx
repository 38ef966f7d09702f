import { messages as clockWords } from '../../../../platform/clock/messages.ts'
import { asSentence, sayDate } from '../../../../platform/clock/words.ts'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { Table } from '../../../../ui/components/table/table.tsx'
import { meetingPaths } from '../../paths.ts'
import { weightOf } from '../conflicts/rules.ts'
import { messages } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import type { PlanBody, PlannedMeeting, StandingMeeting } from '../rules.ts'
import type { YearPlanPageProps } from './year-plan-page.tsx'

const monthOf = (day: IsoDate | null): number => (day === null ? 0 : Number(day.slice(5, 7)))
const dayOf = (day: IsoDate): string => `${Number(day.slice(8, 10))}.`

/** Bodies down, months across. Each day is a link to where it is changed. */
export function MonthTable(props: YearPlanPageProps) {
  const { lang, plan, fitted, conflicts } = props
  const t = messages[lang]
  const { bodies, standing } = fitted.setting
  const planned = Map.groupBy(plan.meetings, ({ bodyId, on }) => `${bodyId} ${monthOf(on)}`)
  const before = Map.groupBy(standing, ({ bodyId, on }) => `${bodyId} ${monthOf(on)}`)
  const against = new Set(conflicts.filter((one) => weightOf(one) !== 'remark').map(({ plannedId }) => plannedId))
  const isUsed = (month: number) =>
    bodies.some(({ id }) => planned.has(`${id} ${month}`) || before.has(`${id} ${month}`))
  const months = clockWords[lang].months
    .map((name, index) => ({ name, month: index + 1 }))
    .filter(({ month }) => isUsed(month))
  const cell = (body: PlanBody, month: number) => (
    <Days
      {...props}
      body={body}
      planned={planned.get(`${body.id} ${month}`) ?? []}
      standing={before.get(`${body.id} ${month}`) ?? []}
      against={against}
    />
  )
  return (
    <div class="year-plan-months">
      <Table
        caption={t.monthTable}
        captionHidden
        rows={bodies}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t.body,
            cell: (body) => (
              <a href={`${yearPlanPaths.plan({ yearPlanId: plan.id }, { body: body.id })}#body`}>{body.name}</a>
            ),
          },
          ...months.map(({ name, month }) => ({
            label: asSentence(name),
            cell: (body: PlanBody) => cell(body, month),
          })),
          ...(isUsed(0) ? [{ label: asSentence(t.noDay), cell: (body: PlanBody) => cell(body, 0) }] : []),
        ]}
      />
      {standing.some(({ bodyId }) => bodies.some(({ id }) => id === bodyId)) && <p class="meta">{t.standingNote}</p>}
    </div>
  )
}

interface DaysOfMonth {
  readonly body: PlanBody
  readonly planned: readonly PlannedMeeting[]
  readonly standing: readonly StandingMeeting[]
  readonly against: ReadonlySet<string | null>
}

function Days({ planned, standing, against, ...props }: YearPlanPageProps & DaysOfMonth) {
  if (planned.length + standing.length === 0) return null
  return (
    <span class="year-plan-days">
      {planned.map((meeting) => (
        <PlannedDay key={meeting.id} {...props} meeting={meeting} isAgainst={against.has(meeting.id)} />
      ))}
      {standing.map((meeting) => (
        <StandingDay key={`${meeting.on} ${meeting.starts}`} {...props} meeting={meeting} />
      ))}
    </span>
  )
}

type DayProps = YearPlanPageProps & { body: PlanBody; meeting: PlannedMeeting; isAgainst: boolean }

function PlannedDay({ lang, plan, body, meeting, isAgainst }: DayProps) {
  const t = messages[lang]
  const { id, on, meetingId } = meeting
  const day = on === null ? t.noDay : sayDate(on, lang, 'medium')
  const href =
    meetingId === null
      ? yearPlanPaths.meeting({ yearPlanId: plan.id, plannedId: id })
      : meetingPaths.meeting({ meetingId })
  const words = meetingId === null ? t.changeLabel(day, body.name) : `${t.seeMeeting}, ${day}, ${body.name}`
  const said = isAgainst ? `${words} (${t.weights.conflict})` : words
  return (
    <a href={href} aria-label={said} class={isAgainst ? 'year-plan-against' : undefined}>
      {on === null ? '?' : dayOf(on)}
      {isAgainst && <span aria-hidden="true"> !</span>}
    </a>
  )
}

function StandingDay({ lang, meeting }: YearPlanPageProps & { meeting: StandingMeeting }) {
  return (
    <em>
      {dayOf(meeting.on)}
      <span class="said"> {messages[lang].standing}</span>
    </em>
  )
}
