import type { ComponentChildren } from 'preact'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { FieldErrors, Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldError } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Progress } from '../../../../ui/components/progress/progress.tsx'
import { attendancePaths } from '../../attendance/paths.ts'
import { documentPaths } from '../../printing/paths.ts'
import { meetingPaths } from '../../paths.ts'
import type { Meeting } from '../../rules.ts'
import { messages as meaningWords } from '../meaning/messages.ts'
import { meaningPaths } from '../meaning/paths.ts'
import { messages } from '../messages.ts'
import { messages as styleWords } from '../style/messages.ts'
import { stylePaths } from '../style/paths.ts'
import { messages as wordImportWords } from '../../word-import/messages.ts'
import { wordImportPaths } from '../../word-import/paths.ts'
import { minutesPaths } from '../paths.ts'
import { minutesAreFixed, progressOf, type MinutesItem } from '../rules.ts'
import { ItemFields, type ItemFieldsProps } from './item-fields.tsx'

export interface MinutesPageProps {
  readonly lang: Lang
  readonly now: Date
  readonly accountId: string
  readonly meeting: Meeting
  readonly items: readonly MinutesItem[]
  readonly speakers: ItemFieldsProps['speakers']
  /** What was not saved: shown again as it was typed. */
  readonly refused: ReadonlySet<string>
  readonly conflicts: ReadonlySet<string>
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
  readonly problems: readonly FieldError[]
  /** Help in the style of the body. */
  readonly hint: string
  /** Nothing was saved: the writer asked for advice on the language. */
  readonly isAdvised: boolean
  /** What may be put under one of the items. */
  readonly offer: { readonly itemId: string; readonly shown: ComponentChildren } | null
  /** The keys, and what comes after them. */
  readonly approval: ComponentChildren
}

/** The page on which the secretary writes: every item on it, and one form, so that no button loses what was typed. */
export function MinutesPage(props: MinutesPageProps) {
  const { lang, meeting, problems, approval } = props
  const t = messages[lang]
  const fixed = minutesAreFixed(meeting)
  return (
    <>
      <ErrorSummary lang={lang} errors={problems} />
      <Stack gap="loose">
        <PageHeader
          title={t.pageTitle(sayDate(meeting.on, lang, 'medium'))}
          lead={<LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark>}
          actions={fixed === null && <ToKeys lang={lang} />}
        />
        {fixed === 'meeting_not_opened' || fixed === 'meeting_cancelled' ? (
          <NotBegun lang={lang} meeting={meeting} />
        ) : (
          <Columns
            main={fixed === null ? <WritingForm {...props} /> : <Fixed lang={lang} />}
            side={
              <>
                {fixed === null && <AtHand {...props} />}
                {approval}
              </>
            }
          />
        )}
      </Stack>
    </>
  )
}

/** On a narrow page the keys stand after everything that is written: who came to turn one is led there. */
function ToKeys({ lang }: { lang: Lang }) {
  return (
    <a class="minutes-to-keys" href="#minutes-keys">
      {messages[lang].toKeys}
    </a>
  )
}

function NotBegun({ lang, meeting }: { lang: Lang; meeting: Meeting }) {
  const t = messages[lang].notBegun
  const toMeeting = (
    <LinkButton kind="primary" href={meetingPaths.meeting({ meetingId: meeting.id })}>
      {t.toMeeting}
    </LinkButton>
  )
  return (
    <Card>
      <EmptyState title={t.title} action={toMeeting}>
        {t.text}
      </EmptyState>
    </Card>
  )
}

function Fixed({ lang }: { lang: Lang }) {
  const t = messages[lang].fixed
  return (
    <Card>
      <EmptyState title={t.title}>{t.text}</EmptyState>
    </Card>
  )
}

function WritingForm(props: MinutesPageProps) {
  const { lang, now, accountId, meeting, items, speakers, refused, conflicts, typed, errors, hint, isAdvised, offer } =
    props
  const t = messages[lang]
  return (
    <Form action={minutesPaths.minutes({ meetingId: meeting.id })} keepFor={accountId} label={t.title}>
      {decided(items).map((entry) => (
        <ItemFields
          key={entry.item.id}
          lang={lang}
          now={now}
          meetingId={meeting.id}
          entry={entry}
          speakers={speakers}
          typed={isAdvised || refused.has(entry.item.id) ? typed : undefined}
          errors={errors}
          isConflict={conflicts.has(entry.item.id)}
          hint={hint}
          isAdvised={isAdvised}
          offer={offer?.itemId === entry.item.id && offer.shown}
        />
      ))}
      <FormButtons>
        <Button kind="primary">{t.saveAll}</Button>
        <span class="meta">{t.saveAllHint}</span>
      </FormButtons>
    </Form>
  )
}

/** Nothing is written about a break. */
const decided = (items: MinutesPageProps['items']) => items.filter(({ item }) => item.isBreak !== true)

function AtHand({ lang, meeting, items }: MinutesPageProps) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const { done, of } = progressOf(items)
  return (
    <Card
      title={t.contents}
      footer={
        <>
          <LinkButton small href={documentPaths.minutes(at, { draft: '1' })}>
            {t.preview}
          </LinkButton>
          <LinkButton small href={attendancePaths.attendance(at)}>
            {t.participants}
          </LinkButton>
          <LinkButton small href={meaningPaths.meanings(at)}>
            {meaningWords[lang].open}
          </LinkButton>
          <LinkButton small href={wordImportPaths.imports(at)}>
            {wordImportWords[lang].openMinutes}
          </LinkButton>
          <LinkButton small href={stylePaths.style({ committeeId: meeting.committee.id })}>
            {styleWords[lang].title}
          </LinkButton>
        </>
      }
    >
      <Progress label={t.progress} value={done} max={of} text={t.progressText(done, of)} />
      <ol class="minutes-contents">
        {decided(items).map(({ item, minutes }) => (
          <li key={item.id}>
            <a href={`#item-${item.id}`}>{item.title}</a>
            <span class="meta">{minutes.outcome ? t.outcomes[minutes.outcome] : t.noOutcome}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
