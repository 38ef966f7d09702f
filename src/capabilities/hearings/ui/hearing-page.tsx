import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { typedText } from '../../../platform/http/form.ts'
import { RichTextView } from '../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { Confirm } from '../../../ui/components/confirm/confirm.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { TextArea } from '../../../ui/components/field/text-field.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { Notice } from '../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../ui/components/table/table.tsx'
import { Tag, Tags } from '../../../ui/components/tag/tag.tsx'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages } from '../messages.ts'
import { hearingPaths } from '../paths.ts'
import { answeredOf, type Hearing, type Receiver, type SentAnswer } from '../rules.ts'
import { Asked, HearingFacts, Material, type HearingProps } from './hearing-parts.tsx'
import type { HearingFormState } from './hearing-form.tsx'

export interface HearingPageProps extends HearingProps {
  readonly on: IsoDate
  readonly form: HearingFormState
}

const tones = { all: 'ok', some: 'warn', none: 'neutral' } as const

/** A hearing that is sent: what is asked, who has answered, and what they said to whoever may read it. */
export function HearingPage(props: HearingPageProps) {
  const { lang, found, form } = props
  const { hearing, state, receivers } = found
  const t = messages[lang]
  const readable = receivers.filter(({ answers }) => answers.some(({ texts }) => texts !== null))
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(form.errors ?? {}).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={hearing.title} lead={hearing.committeeName} />
      <Tags>
        <Tag tone={state === 'running' ? 'info' : 'neutral'}>{t.states[state]}</Tag>
        {hearing.kind === 'budget' && <Tag>{t.kinds.budget}</Tag>}
      </Tags>
      <Yours {...props} />
      <Columns
        main={
          <>
            <Asked {...props} />
            <Card title={t.material}>
              <Material lang={lang} hearingId={hearing.id} files={found.files} />
            </Card>
            <Who lang={lang} hearing={hearing} receivers={receivers} />
            {readable.length > 0 && <Answers lang={lang} hearing={hearing} receivers={readable} />}
          </>
        }
        side={
          <>
            <HearingFacts {...props} />
            <Replies {...props} />
            <Moved {...props} />
            {found.mayAsk && <Extend {...props} />}
          </>
        }
      />
    </Stack>
  )
}

function Yours({ lang, found }: HearingPageProps) {
  const { own, hearing, state } = found
  const t = messages[lang]
  if (own.length === 0) return null
  return (
    <Card title={t.yours}>
      <List label={t.yours}>
        {own.map(({ committeeId, name, side, isSent }) => (
          <Row
            key={`${committeeId}:${side}`}
            title={name}
            meta={t.sides[side]}
            tags={
              <Tag tone={isSent ? 'ok' : state === 'running' ? 'warn' : 'neutral'}>{isSent ? t.sent : t.missing}</Tag>
            }
            actionsAtEnd
            actions={
              (state === 'running' || isSent) && (
                <LinkButton
                  kind={isSent ? 'secondary' : 'primary'}
                  href={hearingPaths.answer({ hearingId: hearing.id, committeeId, answerSide: side })}
                  label={`${isSent ? (state === 'running' ? t.correct : t.see) : t.write}: ${name}`}
                >
                  {isSent ? (state === 'running' ? t.correct : t.see) : t.write}
                </LinkButton>
              )
            }
          />
        ))}
      </List>
    </Card>
  )
}

interface Shown {
  readonly lang: Lang
  readonly hearing: Hearing
  readonly receivers: readonly Receiver[]
}

function Who({ lang, hearing, receivers }: Shown) {
  const t = messages[lang]
  const answered = receivers.filter((receiver) => answeredOf(hearing.answeredAs, receiver) === 'all').length
  return (
    <Card title={t.whoAnswered} aside={t.answeredOf(answered, receivers.length)}>
      <Table
        caption={t.whoAnswered}
        captionHidden
        keyOf={({ committeeId }) => committeeId}
        rows={receivers}
        columns={[
          { label: t.body, cell: ({ name }) => name },
          {
            label: t.answer,
            cell: (receiver) => {
              const how = answeredOf(hearing.answeredAs, receiver)
              return (
                <>
                  <Tag tone={tones[how]}>{t.answered[how]}</Tag>
                  {how === 'none' && receiver.isOnAgenda && <Tag tone="info">{t.onAgenda}</Tag>}
                </>
              )
            },
          },
          {
            label: t.sentOn,
            cell: ({ answers }) =>
              answers
                .map(({ side, sentAt }) => t.answeredOn(t.sides[side], sayDate(today(sentAt), lang, 'short')))
                .join(' · '),
          },
        ]}
      />
    </Card>
  )
}

function Answers({ lang, hearing, receivers }: Shown) {
  const t = messages[lang]
  return (
    <Card title={t.answers}>
      {receivers.map(({ committeeId, name, answers }) => (
        <Stack key={committeeId}>
          <h3>{name}</h3>
          {answers.map(
            (answer) => answer.texts && <AnswerText lang={lang} hearing={hearing} answer={answer} key={answer.side} />,
          )}
        </Stack>
      ))}
    </Card>
  )
}

/** One answer as it was sent, question by question. */
export function AnswerText({ lang, hearing, answer }: { lang: Lang; hearing: Hearing; answer: SentAnswer }) {
  const t = messages[lang]
  const { item, texts } = answer
  return (
    <>
      <p class="meta">
        {[
          t.sides[answer.side],
          sayDate(today(answer.sentAt), lang, 'medium'),
          answer.version > 1 && t.version(answer.version),
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        {item ? (
          <a href={meetingPaths.item(item)}>{t.discussedOn(sayDate(item.meetingOn, lang, 'medium'))}</a>
        ) : (
          t.outsideMeeting
        )}
      </p>
      {answer.reason !== '' && <p class="meta">{t.correctedBecause(answer.reason)}</p>}
      {hearing.questions.map((question, index) => {
        const text = texts?.[index] ?? null
        return (
          <Stack gap="tight" key={index}>
            {hearing.questions.length > 1 && <h4>{question}</h4>}
            {text ? <RichTextView doc={text} /> : <p class="meta">{t.noAnswerTo}</p>}
          </Stack>
        )
      })}
    </>
  )
}

function Replies({ lang, found }: HearingPageProps) {
  const { hearing, replies, state, receivers, mayAsk } = found
  const t = messages[lang]
  const isComplete = receivers.every((receiver) => answeredOf(hearing.answeredAs, receiver) === 'all')
  const mayGather = mayAsk && (state === 'ended' || isComplete)
  if (replies.length === 0 && !mayAsk) return null
  return (
    <Card title={t.gathered}>
      {replies.length === 0 && <p>{mayGather ? t.gathersNow : t.gatherWaits}</p>}
      {replies.length > 0 && (
        <div class="rich-text">
          <ul>
            {replies.map(({ version, gatheredAt }) => (
              <li key={version}>
                <a href={hearingPaths.replyVersion({ hearingId: hearing.id, version: String(version) })}>
                  {t.replyVersion(version, sayDate(today(gatheredAt), lang, 'medium'))}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayGather && (
        <LinkButton
          kind={replies.length === 0 ? 'primary' : 'secondary'}
          href={hearingPaths.reply({ hearingId: hearing.id })}
        >
          {t.gather}
        </LinkButton>
      )}
    </Card>
  )
}

function Moved({ lang, found: { extensions } }: HearingPageProps) {
  const t = messages[lang]
  return (
    <>
      {extensions.map(({ answersBy, reason, byName, at }, index) => (
        <Notice lang={lang} tone="info" title={t.moved} key={index}>
          <p>{reason}</p>
          <p class="meta">
            {t.movedTo(sayDate(answersBy, lang, 'medium'), byName ?? t.somebody, sayDate(today(at), lang, 'medium'))}
          </p>
        </Notice>
      ))}
    </>
  )
}

function Extend({ lang, found, form }: HearingPageProps) {
  const t = messages[lang]
  return (
    <Confirm
      lang={lang}
      kind="primary"
      opens={t.extend}
      action={hearingPaths.extension({ hearingId: found.hearing.id })}
      confirms={t.extend}
      open={form.errors !== undefined}
      fields={
        <>
          <DateField
            lang={lang}
            name="answers_by"
            label={t.extendDay}
            need="required"
            error={form.errors?.['answers_by']}
            value={typedText(form.typed, 'answers_by')}
          />
          <TextArea
            lang={lang}
            name="reason"
            label={t.extendReason}
            need="required"
            rows={3}
            maxLength={1000}
            error={form.errors?.['reason']}
            value={typedText(form.typed, 'reason')}
          />
        </>
      }
    >
      <p>{t.refusals.not_later}</p>
    </Confirm>
  )
}
