import type { Lang } from '../../../../platform/i18n/lang.ts'
import { instantOf } from '../../../../platform/clock/dates.ts'
import { sayDate, sayMoment, asSentence } from '../../../../platform/clock/words.ts'
import type { FieldErrors, Typed } from '../../../../platform/http/form.ts'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../../ui/components/field/choice-fields.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { meetingPaths } from '../../paths.ts'
import { weightOf, type Conflict } from '../conflicts/rules.ts'
import { messages } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import type { FittedYear, YearPlan } from '../queries.ts'
import type { PlanBody } from '../rules.ts'
import { AddForm } from './planned-form.tsx'
import { eachOnce, sayConflict } from './conflict-words.ts'
import { MonthTable } from './month-table.tsx'

export interface YearPlanPageProps {
  readonly lang: Lang
  readonly accountId: string
  readonly plan: YearPlan
  readonly fitted: FittedYear
  readonly conflicts: readonly Conflict[]
  /** Whose meetings are listed under the table. */
  readonly body: PlanBody | null
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly refusal?: string | undefined
}

const conflictsShown = 30

/** A year at a glance: what speaks against it, month by month, and the meetings of one body to change. */
export function YearPlanPage(props: YearPlanPageProps) {
  const { lang, plan, body, errors = {}, refusal } = props
  const t = messages[lang]
  const { publication } = plan
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader
        title={plan.title}
        lead={
          publication
            ? t.publishedLead(sayMoment(publication.publishedAt, lang), publication.meetings)
            : t.planLead(plan.year, plan.drawnUpBy ?? '')
        }
      />
      {!publication && <Conflicts {...props} />}
      <Card title={t.monthTable}>
        <MonthTable {...props} />
      </Card>
      {body && <BodyMeetings {...props} body={body} />}
      {!publication && <Decisions {...props} />}
    </Stack>
  )
}

function Conflicts({ lang, plan, conflicts, fitted }: YearPlanPageProps) {
  const t = messages[lang]
  const weighty = eachOnce(conflicts, fitted.setting.bodies)
    .filter((one) => weightOf(one) !== 'remark')
    .toSorted((a, b) => Number(weightOf(b) === 'stops') - Number(weightOf(a) === 'stops'))
  const remarks = conflicts.filter((one) => weightOf(one) === 'remark').length
  const quiet = remarks > 0 && <p class="meta">{t.remarks(remarks)}</p>
  if (weighty.length === 0) {
    return (
      <Notice lang={lang} tone="info" title={t.noConflicts}>
        <p>{t.noConflictsText}</p>
        {quiet}
      </Notice>
    )
  }
  const names = new Map(fitted.setting.bodies.map(({ id, name }) => [id, name]))
  const stops = weighty.filter((one) => weightOf(one) === 'stops').length
  return (
    <Card title={t.conflicts} aside={t.conflictCount(stops, weighty.length - stops)} id="conflicts">
      <List label={t.conflicts}>
        {weighty.slice(0, conflictsShown).map((one, index) => (
          <Row
            key={index}
            title={names.get(one.bodyId) ?? ''}
            href={
              one.plannedId === null
                ? `${yearPlanPaths.plan({ yearPlanId: plan.id }, { body: one.bodyId })}#body`
                : yearPlanPaths.meeting({ yearPlanId: plan.id, plannedId: one.plannedId })
            }
            aside={<Tag tone={weightOf(one) === 'stops' ? 'danger' : 'warn'}>{t.weights[weightOf(one)]}</Tag>}
          >
            <p>{sayConflict(lang, one)}</p>
          </Row>
        ))}
      </List>
      {weighty.length > conflictsShown && <p class="meta">{t.shown(conflictsShown, weighty.length)}</p>}
      {quiet}
    </Card>
  )
}

function BodyMeetings(props: YearPlanPageProps & { body: PlanBody }) {
  const { lang, plan, body } = props
  const t = messages[lang]
  const meetings = plan.meetings.filter(({ bodyId }) => bodyId === body.id)
  return (
    <Card title={t.meetingsOf(body.name)} id="body">
      {meetings.length === 0 ? (
        <EmptyState title={t.noMeetings}>
          <p>{t.noMeetingsText}</p>
        </EmptyState>
      ) : (
        <List label={t.meetingsOf(body.name)}>
          {meetings.map((meeting) => (
            <PlannedRow key={meeting.id} {...props} meeting={meeting} />
          ))}
        </List>
      )}
      {!plan.publication && <AddForm {...props} />}
    </Card>
  )
}

type RowProps = YearPlanPageProps & { body: PlanBody; meeting: YearPlan['meetings'][number] }

function PlannedRow({ lang, plan, body, meeting, conflicts }: RowProps) {
  const t = messages[lang]
  const { id, on, starts, place, meetingId } = meeting
  const own = conflicts.filter(({ plannedId }) => plannedId === id)
  const day = on === null ? t.noDay : sayDate(on, lang, 'long')
  return (
    <Row
      title={on === null ? asSentence(day) : asSentence(sayMoment(instantOf(on, starts), lang))}
      meta={place === '' ? undefined : place}
      actions={
        meetingId === null ? (
          <LinkButton
            small
            href={yearPlanPaths.meeting({ yearPlanId: plan.id, plannedId: id })}
            label={t.changeLabel(day, body.name)}
          >
            {t.change}
          </LinkButton>
        ) : (
          <LinkButton small href={meetingPaths.meeting({ meetingId })} label={`${t.seeMeeting}, ${day}`}>
            {t.seeMeeting}
          </LinkButton>
        )
      }
    >
      {own.map((one) => (
        <p key={one.code}>{sayConflict(lang, one)}</p>
      ))}
    </Row>
  )
}

/** Sending the plan out, and throwing it away. */
function Decisions({ lang, plan, fitted, conflicts, refusal }: YearPlanPageProps) {
  const t = messages[lang]
  const at = { yearPlanId: plan.id }
  const count = plan.meetings.length
  const weights = eachOnce(conflicts, fitted.setting.bodies).map(weightOf)
  const real = weights.filter((weight) => weight === 'conflict').length
  const cannot = count === 0 ? t.nothingToSend : weights.includes('stops') ? t.mustSolve : null
  return (
    <Stack>
      {cannot === null ? (
        <Confirm
          lang={lang}
          opens={t.publish}
          action={yearPlanPaths.publication(at)}
          confirms={t.publishConfirm(count)}
          kind="primary"
          open={refusal !== undefined}
          fields={real > 0 && <Checkbox lang={lang} name="confirmed" label={t.confirmConflicts(real)} />}
        >
          <p>{t.publishText(count)}</p>
        </Confirm>
      ) : (
        <p class="meta">{cannot}</p>
      )}
      <Confirm lang={lang} opens={t.discard} action={yearPlanPaths.removal(at)} confirms={t.discardConfirm}>
        <p>{t.discardText}</p>
      </Confirm>
    </Stack>
  )
}
