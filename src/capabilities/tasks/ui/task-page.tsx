import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { FieldErrors, Typed } from '../../../platform/http/form.ts'
import { typedText } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Confirm } from '../../../ui/components/confirm/confirm.tsx'
import { DescriptionList } from '../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../ui/components/field/text-field.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Tags } from '../../../ui/components/tag/tag.tsx'
import { meetingPaths } from '../../meetings/paths.ts'
import { referralPaths } from '../../referrals/paths.ts'
import { messages } from '../messages.ts'
import { taskPaths } from '../paths.ts'
import type { SeenTask, TaskPage as TaskPageData } from '../queries.ts'
import { TaskState } from './task-list.tsx'

/** A step that was refused for how its form was filled in. */
export interface RefusedStep {
  readonly step: 'completion' | 'return' | 'cancellation'
  readonly errors: FieldErrors
  readonly typed: Typed
}

interface Props {
  readonly lang: Lang
  readonly on: IsoDate
  readonly found: TaskPageData
  readonly refused?: RefusedStep | undefined
}

/** One task with what can be done with it. */
export function TaskPage(props: Props) {
  const { lang, on, found, refused } = props
  const { task } = found
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <ErrorSummary
        lang={lang}
        errors={Object.entries(refused?.errors ?? {}).map(([name, text]) => ({ name, text }))}
      />
      <PageHeader
        title={task.title}
        lead={task.committeeName}
        actions={
          <>
            {found.abilities.change && (
              <LinkButton href={taskPaths.text({ bodyTaskId: task.id })}>{t.change}</LinkButton>
            )}
            {found.abilities.passOn && (
              <LinkButton href={referralPaths.newTaskReferral({ bodyTaskId: task.id })}>{t.passOn}</LinkButton>
            )}
          </>
        }
      />
      <Tags>
        <TaskState lang={lang} on={on} task={task} />
      </Tags>
      {task.sight === 'full' && (
        <Columns main={<Main {...props} />} side={<Facts lang={lang} task={task} itemTitle={found.itemTitle} />} />
      )}
    </Stack>
  )
}

function Main(props: Props) {
  const { lang, found } = props
  const { task } = found
  const t = messages[lang]
  const { returned, ending } = task
  return (
    <>
      {ending === null && task.lacksOwner && (
        <Notice lang={lang} tone="warn" title={t.noOwner}>
          {returned && task.ownerId === null ? (
            <>
              <p>{t.returnedBy(returned.byName ?? t.somebody, sayDate(today(returned.at), lang, 'medium'))}</p>
              <p>{returned.reason}</p>
            </>
          ) : (
            <p>{task.ownerId === null ? t.withoutOwnerLead : t.left}</p>
          )}
        </Notice>
      )}
      {ending && (
        <Card title={t.outcome[ending.outcome]}>
          <p>{ending.note}</p>
          <p class="meta">{t.endedBy(ending.byName ?? t.somebody, sayDate(today(ending.at), lang, 'medium'))}</p>
        </Card>
      )}
      <Card title={t.what}>{task.text === '' ? <p class="meta">{t.noText}</p> : <Lines text={task.text} />}</Card>
      <Steps {...props} />
    </>
  )
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  )
}

function Steps(props: Props) {
  const { task, abilities } = props.found
  const t = messages[props.lang]
  const at = { bodyTaskId: task.id }
  return (
    <>
      {abilities.complete && (
        <Step {...props} step="completion" action={taskPaths.completion(at)} opens={t.done} explained={t.doneText} />
      )}
      {abilities.handBack && (
        <Step {...props} step="return" action={taskPaths.return(at)} opens={t.handBack} explained={t.handBackText} />
      )}
      {abilities.change && (
        <Step
          {...props}
          step="cancellation"
          action={taskPaths.cancellation(at)}
          opens={t.drop}
          explained={t.dropText}
        />
      )}
    </>
  )
}

interface StepProps extends Props {
  readonly step: RefusedStep['step']
  readonly action: string
  readonly opens: string
  readonly explained: string
}

/** What ends a task or hands it back, with the words that it takes. */
function Step({ lang, refused, step, action, opens, explained }: StepProps) {
  const t = messages[lang]
  const isDone = step === 'completion'
  const name = isDone ? 'note' : 'reason'
  const again = refused?.step === step ? refused : undefined
  return (
    <Confirm
      lang={lang}
      kind={step === 'cancellation' ? 'danger' : 'primary'}
      opens={opens}
      action={action}
      confirms={opens}
      open={again !== undefined}
      fields={
        <TextArea
          lang={lang}
          name={name}
          id={`${step}-${name}`}
          label={isDone ? t.note : t.reason}
          need="required"
          maxLength={isDone ? 2000 : 1000}
          value={typedText(again?.typed, name)}
          error={again?.errors[name]}
        />
      }
    >
      <p>{explained}</p>
    </Confirm>
  )
}

function Facts({ lang, task, itemTitle }: { lang: Lang; task: SeenTask; itemTitle: string | null }) {
  const t = messages[lang]
  const { item } = task
  const facts = [
    { term: t.owner, value: task.lacksOwner ? t.noOwner : (task.ownerName ?? t.somebody) },
    { term: t.askedBy, value: task.askedByName ?? t.somebody },
    { term: t.dueOn, value: task.dueOn === null ? t.noDue : sayDate(task.dueOn, lang, 'long') },
    {
      term: t.body,
      value: <a href={taskPaths.committeeTasks({ committeeId: task.committeeId })}>{task.committeeName}</a>,
    },
    {
      term: t.item,
      value: item && (
        <a href={meetingPaths.item({ meetingId: item.meetingId, itemId: item.itemId })}>
          {itemTitle === null ? '' : `${itemTitle} · `}
          {t.itemOn(sayDate(item.meetingOn, lang, 'medium'))}
        </a>
      ),
    },
    { term: t.createdOn, value: sayDate(today(task.createdAt), lang, 'medium') },
  ]
  return (
    <Card title={t.facts}>
      <DescriptionList facts={facts} />
    </Card>
  )
}
