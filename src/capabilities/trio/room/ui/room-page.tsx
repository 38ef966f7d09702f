import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Cluster, Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { messages as trioMessages } from '../../messages.ts'
import { trioPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { orderTasks, roundsOf, type Room, type Round, type Task } from '../rules.ts'

export interface RoomForm {
  readonly typed?: Typed | undefined
  readonly errors: FieldErrors
  readonly refusal?: string | undefined
}

export interface RoomPageProps {
  lang: Lang
  on: IsoDate
  accountId: string
  personId: string
  room: Room
  meetsOn: IsoDate | null
  form: RoomForm
}

/** The members' own room. */
export function RoomPage(props: RoomPageProps) {
  const { lang, room, form } = props
  const t = messages[lang]
  const errors = Object.entries(form.errors).map(([name, text]) => ({ name, text }))
  return (
    <>
      <ErrorSummary lang={lang} errors={form.refusal ? [{ text: form.refusal }, ...errors] : errors} />
      <PageHeader title={trioMessages[lang].unitTitle(room.unitName)} lead={t.notMed} />
      <Notice lang={lang} tone="info" title={t.privateTitle}>
        <p>{t.privateText}</p>
      </Notice>
      <Columns
        main={
          <>
            <CheckIn {...props} />
            <Tasks {...props} />
            <Notes {...props} />
          </>
        }
        side={
          <>
            <RhythmCard {...props} />
            <Members {...props} />
          </>
        }
      />
    </>
  )
}

const fieldOf = ({ lang, form }: RoomPageProps, name: string) => ({ lang, name, error: form.errors[name] })

function CheckIn(props: RoomPageProps) {
  const { lang, on, accountId, personId, room, form } = props
  const t = messages[lang]
  const rounds = roundsOf(room.checkIns)
  const current = rounds.find((round) => round.on === on)
  const own = current?.lines.find((line) => line.personId === personId)?.line ?? ''
  const earlier = rounds.filter((round) => round !== current).slice(0, 5)
  return (
    <Card title={t.checkIn}>
      <p>{t.checkInLead}</p>
      {current && <RoundLines lang={lang} round={current} label={t.checkIn} />}
      <Form action={trioPaths.checkIns({ trioId: room.id })} keepFor={accountId} label={t.checkIn}>
        <TextField
          {...fieldOf(props, 'line')}
          label={t.line}
          width="full"
          maxLength={200}
          value={typedText(form.typed, 'line', own)}
        />
        <FormButtons>
          <Button>{t.saveLine}</Button>
        </FormButtons>
      </Form>
      {earlier.length > 0 && (
        <details>
          <summary>{t.earlierRounds}</summary>
          <Stack>
            {earlier.map((round) => (
              <section key={round.on}>
                <h3>{sayDate(round.on, lang, 'long')}</h3>
                <RoundLines lang={lang} round={round} label={sayDate(round.on, lang, 'long')} />
              </section>
            ))}
          </Stack>
        </details>
      )}
    </Card>
  )
}

function RoundLines({ round, label }: { lang: Lang; round: Round; label: string }) {
  return (
    <List label={label}>
      {round.lines.map((line) => (
        <Row key={line.personId} title={line.line} meta={line.name} />
      ))}
    </List>
  )
}

function Tasks(props: RoomPageProps) {
  const { lang, room, accountId, form } = props
  const t = messages[lang]
  const people = [...new Map(room.members.map(({ personId, name }) => [personId, name]))]
  return (
    <Card title={t.tasks}>
      {room.tasks.length === 0 ? (
        <EmptyState title={t.noTasks}>{t.noTasksText}</EmptyState>
      ) : (
        <List label={t.tasks}>
          {orderTasks(room.tasks).map((task) => (
            <TaskRow key={task.id} lang={lang} trioId={room.id} task={task} />
          ))}
        </List>
      )}
      <Form action={trioPaths.tasks({ trioId: room.id })} makesOne keepFor={accountId} label={t.addTask}>
        <TextField
          {...fieldOf(props, 'task')}
          label={t.task}
          width="full"
          maxLength={300}
          value={typedText(form.typed, 'task')}
        />
        <SelectField
          {...fieldOf(props, 'who')}
          label={t.who}
          value={typedText(form.typed, 'who')}
          empty={t.nobody}
          choices={people.map(([value, label]) => ({ value, label }))}
        />
        <DateField
          {...fieldOf(props, 'due_on')}
          label={t.dueOn}
          need="optional"
          value={typedText(form.typed, 'due_on')}
        />
        <FormButtons>
          <Button>{t.addTask}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function TaskRow({ lang, trioId, task }: { lang: Lang; trioId: string; task: Task }) {
  const t = messages[lang]
  const about = [task.who ?? t.nobody, task.dueOn && t.due(sayDate(task.dueOn, lang, 'medium'))].filter(Boolean)
  const done: ComponentChildren = task.isDone ? (
    <Tag tone="ok">{t.done}</Tag>
  ) : (
    <ButtonForm small action={trioPaths.taskCompletion({ trioId, taskId: task.id })} label={t.markDoneNamed(task.task)}>
      {t.markDone}
    </ButtonForm>
  )
  return <Row title={task.task} meta={about.join(' · ')} aside={done} />
}

function Notes({ lang, room }: RoomPageProps) {
  const t = messages[lang]
  const trioId = room.id
  return (
    <Card
      title={t.notes}
      footer={
        <Cluster>
          <LinkButton kind="primary" href={trioPaths.newNote({ trioId }, { from: 'template' })}>
            {t.fromTemplate}
          </LinkButton>
          <LinkButton href={trioPaths.newNote({ trioId })}>{t.newNote}</LinkButton>
        </Cluster>
      }
    >
      {room.notes.length === 0 ? (
        <EmptyState title={t.noNotes}>{t.noNotesText}</EmptyState>
      ) : (
        <List label={t.notes}>
          {room.notes.map((note) => (
            <Row
              key={note.id}
              title={note.title}
              href={trioPaths.note({ trioId, noteId: note.id })}
              headingLevel={3}
              meta={`${sayDate(note.notedOn, lang, 'medium')} · ${t.by(note.writtenBy)}`}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function RhythmCard(props: RoomPageProps) {
  const { lang, room, meetsOn, form } = props
  const t = messages[lang]
  const trio = trioMessages[lang]
  return (
    <Card title={t.rhythm}>
      <p>{meetsOn ? trio.nextMeeting(sayDate(meetsOn, lang, 'long')) : trio.noMeeting}</p>
      {room.rhythm.weeksBetween !== null && <p>{t.every(room.rhythm.weeksBetween)}</p>}
      <Form action={trioPaths.rhythm({ trioId: room.id })} hidden={{ version: room.version }} label={t.rhythm}>
        <DateField
          {...fieldOf(props, 'next_meeting_on')}
          label={t.nextMeetingOn}
          hint={t.reminderHint}
          value={typedText(form.typed, 'next_meeting_on', meetsOn ?? '')}
        />
        <TextField
          {...fieldOf(props, 'weeks_between')}
          label={t.weeksBetween}
          hint={t.weeksHint}
          unit={t.weeks}
          width="short"
          inputMode="numeric"
          value={typedText(form.typed, 'weeks_between', String(room.rhythm.weeksBetween ?? ''))}
        />
        <FormButtons>
          <Button>{t.saveRhythm}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function Members({ lang, room }: RoomPageProps) {
  const t = messages[lang]
  return (
    <Card
      title={t.members}
      footer={
        <LinkButton small href={trioPaths.unit({ unitId: room.unitId })}>
          {t.whoIsIn}
        </LinkButton>
      }
    >
      <List label={t.members}>
        {room.members.map((member) => (
          <Row key={member.memberId} title={member.name} meta={trioMessages[lang].roles[member.role]} />
        ))}
      </List>
    </Card>
  )
}
