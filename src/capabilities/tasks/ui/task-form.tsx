import { typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../ui/components/field/select-field.tsx'
import { TextArea, TextField } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Stack } from '../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker, type PersonChoice } from '../../../ui/components/people-picker/people-picker.tsx'
import type { PersonRef } from '../../committees/rules.ts'
import type { Task } from '../../follow-up/rules.ts'
import { messages } from '../messages.ts'
import { taskPaths } from '../paths.ts'

/** The form as it is shown again: what was typed, what was wrong, whom a search found. */
export interface TaskFormState {
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
  readonly search?: string | undefined
  readonly found?: readonly PersonChoice[] | undefined
  readonly chosen?: PersonChoice | undefined
}

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly committeeId: string
  readonly members: readonly PersonRef[]
  readonly action: string
  readonly back: string
  /** null: a new one. */
  readonly task: Task | null
  readonly itemId: string | null
  readonly state: TaskFormState
}

/** A new task, or another wording, owner or day of one. */
export function TaskForm(props: Props) {
  const { lang, title, task, itemId, state, back } = props
  const t = messages[lang]
  const errors = state.errors ?? {}
  const hidden = { ...(task && { version: task.version }), ...(itemId !== null && { item: itemId }) }
  const field = (name: string) => ({ lang, name, error: errors[name] })
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={title} lead={itemId !== null && task === null ? t.fromItem : undefined} />
      <Card>
        <Form action={props.action} makesOne={task === null} hidden={hidden} keepFor={props.accountId} label={title}>
          <TextField
            {...field('title')}
            label={t.fields.title}
            hint={t.fields.titleHint}
            need="required"
            maxLength={200}
            value={typedText(state.typed, 'title', task?.title)}
          />
          <Owner {...props} />
          <DateField
            {...field('due_on')}
            label={t.fields.dueOn}
            need="optional"
            value={typedText(state.typed, 'due_on', task?.dueOn ?? '')}
          />
          <TextArea
            {...field('text')}
            label={t.fields.text}
            need="optional"
            rows={6}
            maxLength={4000}
            value={typedText(state.typed, 'text', task?.text)}
          />
          <FormButtons>
            <Button kind="primary">{task ? t.save : t.create}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.cancel}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}

function Owner({ lang, committeeId, members, task, state }: Props) {
  const t = messages[lang].fields
  const ownerId = task?.ownerId ?? ''
  const isMember = members.some(({ personId }) => personId === ownerId)
  const other = task && !isMember && ownerId !== '' ? { id: ownerId, name: task.ownerName ?? '' } : undefined
  return (
    <>
      <SelectField
        lang={lang}
        name="owner"
        label={t.owner}
        error={state.errors?.['owner']}
        empty={t.nobody}
        value={typedText(state.typed, 'owner', isMember ? ownerId : '')}
        choices={members.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <PeoplePicker
        lang={lang}
        name="employee"
        label={t.employee}
        hint={t.employeeHint}
        need="optional"
        error={state.errors?.['employee']}
        source={taskPaths.people({ committeeId })}
        search={state.search}
        found={state.found}
        chosen={state.chosen ?? (state.typed ? undefined : other)}
      />
    </>
  )
}
