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
          found.abilities.change && <LinkButton href={taskPaths.text({ bodyTaskId: task.id })}>{t.change}</LinkButton>
        }
      />
      <Tags>
        <TaskState lang={lang} on={on} task={task} />
      </Tags>
      {task.sight === 'full' && <Columns main={<Main {...props} />} side={<Facts lang={lang} task={task} />} />}
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

function Steps({ lang, found, refused }: Props) {
  const { task, abilities } = found
  const t = messages[lang]
  const at = { bodyTaskId: task.id }
  const field = (step: RefusedStep['step'], name: 'note' | 'reason', label: string) => (
    <TextArea
      lang={lang}
      name={name}
      id={`${step}-${name}`}
      label={label}
      need="required"
      maxLength={name === 'note' ? 2000 : 1000}
      value={refused?.step === step ? typedText(refused.typed, name) : ''}
      error={refused?.step === step ? refused.errors[name] : undefined}
    />
  )
  return (
    <>
      {abilities.complete && (
        <Confirm
          lang={lang}
          kind="primary"
          opens={t.done}
          action={taskPaths.completion(at)}
          confirms={t.doneConfirm}
          open={refused?.step === 'completion'}
          fields={field('completion', 'note', t.note)}
        >
          <p>{t.doneText}</p>
        </Confirm>
      )}
      {abilities.handBack && (
        <Confirm
          lang={lang}
          kind="primary"
          opens={t.handBack}
          action={taskPaths.return(at)}
          confirms={t.handBack}
          open={refused?.step === 'return'}
          fields={field('return', 'reason', t.reason)}
        >
          <p>{t.handBackText}</p>
        </Confirm>
      )}
      {abilities.change && (
        <Confirm
          lang={lang}
          opens={t.drop}
          action={taskPaths.cancellation(at)}
          confirms={t.drop}
          open={refused?.step === 'cancellation'}
          fields={field('cancellation', 'reason', t.reason)}
        >
          <p>{t.dropText}</p>
        </Confirm>
      )}
    </>
  )
}

function Facts({ lang, task }: { lang: Lang; task: SeenTask }) {
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
