import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { FileLine } from '../../../platform/files/files-of.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tag, Tags } from '../../../ui/components/tag/tag.tsx'
import { Timeline, type TimelineStep } from '../../../ui/components/timeline/timeline.tsx'
import { messages as interpretationWords } from '../../interpretations/messages.ts'
import { interpretationPaths } from '../../interpretations/paths.ts'
import type { SimilarInterpretation } from '../../interpretations/queries.ts'
import { messages } from '../messages.ts'
import { disputePaths } from '../paths.ts'
import type { Dispute, DisputePage as Found, KeptStep } from '../queries.ts'
import type { State } from '../rules.ts'
import { DocumentForm, OutcomeForm, StepForms, type RefusedForm } from './dispute-actions.tsx'
import { DueMark } from './list-page.tsx'

export interface DisputePageProps {
  readonly lang: Lang
  readonly accountId: string
  readonly found: Found
  readonly refused?: RefusedForm | undefined
}

/** One dispute: its path as a line with the clock, the next step and whose it is, what happened, and the documents. */
export function DisputePage(props: DisputePageProps) {
  const { lang, found, refused } = props
  const { dispute, state } = found
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <ErrorSummary
        lang={lang}
        errors={Object.entries(refused?.errors ?? {}).map(([name, text]) => ({ name, text }))}
      />
      <PageHeader
        title={dispute.title}
        lead={`${t.kinds[dispute.kind].name} · ${dispute.committeeName}`}
        actions={
          found.mayChange && <LinkButton href={disputePaths.text({ disputeId: dispute.id })}>{t.change}</LinkButton>
        }
      />
      <Tags>
        <Tag tone={state === 'month_over' ? 'danger' : state === 'ended' ? 'ok' : 'info'}>
          {dispute.ending ? t.outcomes[dispute.ending.outcome] : t.states[state]}
        </Tag>
      </Tags>
      <Timeline lang={lang} label={t.path} steps={lineOf(lang, found)} />
      <Columns
        main={
          <>
            {dispute.ending && <Ending lang={lang} dispute={dispute} />}
            {state !== 'ended' && <Next {...props} />}
            <Similar lang={lang} similar={found.similar} />
            <Card title={t.what}>
              <Lines text={dispute.text} />
            </Card>
            {dispute.steps.length > 0 && <Happened lang={lang} dispute={dispute} />}
          </>
        }
        side={
          <>
            <Facts lang={lang} found={found} />
            <Documents {...props} />
          </>
        }
      />
    </Stack>
  )
}

/** Paragraphs as they were written. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </>
  )
}

/** What was done, where it lies now, and what lies ahead when nothing is agreed before. */
function lineOf(lang: Lang, found: Found): TimelineStep[] {
  const { dispute, state, clock, ground } = found
  const t = messages[lang]
  const done = dispute.steps
    .filter(({ step }) => step !== 'receipt' && step !== 'confirmation')
    .map((step): TimelineStep => {
      const to = step.committeeName === null ? '' : ` ${t.to(step.committeeName)}`
      return { title: t.steps[step.step] + to, text: sayDate(step.on, lang, 'medium'), state: 'done' }
    })
  if (dispute.ending) {
    const text = sayDate(dispute.ending.on, lang, 'medium')
    return [...done, { title: t.outcomes[dispute.ending.outcome], text, state: 'done' }]
  }
  const isLate = clock !== null && clock.on < ground.on
  const text = byWhen(lang, found)
  const isOver = isLate || state === 'month_over'
  const asked: TimelineStep[] =
    state === 'draft' && dispute.kind === 'information_breach' ? [{ title: t.states.request, state: 'ahead' }] : []
  const ahead = [...asked, ...found.ahead.map(({ name }): TimelineStep => ({ title: name, state: 'ahead' }))]
  const parties: TimelineStep[] =
    state === 'central_parties' || state === 'arbitration' || dispute.guidelineKind === 'may'
      ? []
      : [{ title: t.steps.central_parties, text: ground.clauses.parties, state: 'ahead' }]
  return [...done, { title: t.states[state], text, state: isOver ? 'late' : 'now' }, ...ahead, ...parties]
}

/** The day of the clock that runs, with its clause. */
function byWhen(lang: Lang, { dispute, state, clock }: Found): string {
  const t = messages[lang]
  if (clock) return t.clock(sayDate(clock.on, lang, 'medium'), clock.clause)
  return state === 'draft' && dispute.kind === 'information_breach' ? t.straightaway : t.noClock
}

function Next(props: DisputePageProps) {
  const { lang, found } = props
  const { state, clock, ground, dispute } = found
  const t = messages[lang]
  const onlyDrops = found.steps.length === 0 && found.outcomes.every((outcome) => outcome === 'dropped')
  const isStill = found.steps.length === 0 && found.outcomes.length === 0
  return (
    <Card title={t.next} aside={clock && <DueMark lang={lang} on={ground.on} due={clock.on} />}>
      {state !== 'ended' && <p>{t.now[state](dispute.kind)}</p>}
      <DescriptionList
        facts={[
          { term: t.whoActs, value: whose(lang, dispute, state) },
          { term: t.byWhen, value: byWhen(lang, found) },
          { term: t.you, value: isStill ? t.nothingForYou : onlyDrops ? t.youMayDrop : t.youCan },
        ]}
      />
      {(state === 'renewal' || state === 'withdrawal') && <p>{t.confirmed[found.confirmed]}</p>}
      <StepForms {...props} />
      {found.outcomes.length > 0 && <OutcomeForm {...props} />}
    </Card>
  )
}

/** Who acts next, in words. */
export function whose(lang: Lang, dispute: Dispute, state: Exclude<State, never>): string {
  const t = messages[lang].who
  const body = dispute.steps.findLast(({ committeeName }) => committeeName !== null)?.committeeName
  switch (state) {
    case 'draft':
      return t.draft
    case 'request':
      return t.request(dispute.committeeName)
    case 'renewal':
    case 'withdrawal':
      return t.answered
    case 'rejection':
    case 'month_over':
      return t.month_over
    case 'body':
    case 'main_committee':
      return t.body(body ?? dispute.committeeName)
    case 'central_parties':
    case 'arbitration':
      return t[state]
    case 'ended':
      return ''
  }
}

function Ending({ lang, dispute }: { lang: Lang; dispute: Dispute }) {
  const t = messages[lang]
  const { ending } = dispute
  if (!ending) return null
  return (
    <Card
      title={t.outcomes[ending.outcome]}
      footer={
        ending.interpretationId !== null && (
          <LinkButton href={interpretationPaths.interpretation({ interpretationId: ending.interpretationId })}>
            {t.toInterpretation}
          </LinkButton>
        )
      }
    >
      <Lines text={ending.text === '' ? t.confirmed.settled : ending.text} />
      <p class="meta">{sayDate(ending.on, lang, 'medium')}</p>
    </Card>
  )
}

function Happened({ lang, dispute }: { lang: Lang; dispute: Dispute }) {
  const t = messages[lang]
  const metaOf = (step: KeptStep) =>
    t.stepLine(sayDate(step.on, lang, 'medium'), step.side ? t.sides[step.side] : (step.takenByName ?? t.somebody))
  return (
    <Card title={t.happened}>
      <List label={t.happened}>
        {dispute.steps.map((step) => (
          <Row
            key={step.id}
            title={t.steps[step.step] + (step.committeeName === null ? '' : ` ${t.to(step.committeeName)}`)}
            meta={metaOf(step)}
          >
            {step.text !== '' && <Lines text={step.text} />}
            <Files disputeId={dispute.id} files={step.files} />
          </Row>
        ))}
      </List>
    </Card>
  )
}

/** What has been answered before that is like it. */
export function Similar({ lang, similar }: { lang: Lang; similar: readonly SimilarInterpretation[] }) {
  if (similar.length === 0) return null
  const t = interpretationWords[lang]
  return (
    <Card title={t.similar}>
      <p>{t.similarLead}</p>
      <List label={t.similar}>
        {similar.map(({ id, title, clause, decidedOn }) => (
          <Row
            key={id}
            title={title}
            href={interpretationPaths.interpretation({ interpretationId: id })}
            meta={t.similarMeta(clause, sayDate(decidedOn, lang, 'medium'))}
          />
        ))}
      </List>
    </Card>
  )
}

function Files({ disputeId, files }: { disputeId: string; files: readonly FileLine[] }) {
  if (files.length === 0) return null
  return (
    <ul>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={disputePaths.file({ disputeId, fileId: id })}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

function Facts({ lang, found }: { lang: Lang; found: Found }) {
  const { dispute, state } = found
  const t = messages[lang]
  const facts = [
    { term: t.state, value: dispute.ending ? t.outcomes[dispute.ending.outcome] : t.states[state] },
    { term: t.kind, value: t.kinds[dispute.kind].name },
    { term: t.fields.guidelineKind, value: dispute.guidelineKind && t.guidelineKinds[dispute.guidelineKind] },
    { term: t.clauseTerm, value: dispute.clause === '' ? null : dispute.clause },
    { term: t.committee, value: dispute.committeeName },
    {
      term: t.openedBy,
      value: `${t.sides[dispute.openedSide]}, ${sayDate(today(dispute.openedAt), lang, 'medium')}`,
    },
  ]
  return (
    <Card title={t.facts}>
      <DescriptionList facts={facts} />
    </Card>
  )
}

function Documents(props: DisputePageProps) {
  const { lang, found } = props
  const { dispute } = found
  const t = messages[lang]
  return (
    <Card title={t.documents} id="documents">
      {dispute.files.length === 0 && <p class="meta">{t.noDocuments}</p>}
      <Files disputeId={dispute.id} files={dispute.files} />
      {found.mayAttach && <DocumentForm {...props} />}
    </Card>
  )
}
