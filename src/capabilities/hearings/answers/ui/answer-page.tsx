import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Keys } from '../../../../ui/components/keys/keys.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { RichTextField } from '../../../../ui/components/rich-text-field/rich-text-field.tsx'
import { messages as hearingWords } from '../../messages.ts'
import { hearingPaths } from '../../paths.ts'
import { Material } from '../../ui/hearing-parts.tsx'
import { AnswerText } from '../../ui/hearing-page.tsx'
import { messages } from '../messages.ts'
import type { AnswerPage as Found } from '../queries.ts'

/** What was refused: the question it is about, or null for the sending. */
export interface AnswerRetry {
  readonly question: number | null
  readonly typed?: Typed | undefined
  readonly errors: FieldErrors
  readonly isClash?: boolean
}

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly title: string
  readonly found: Found
  readonly saveIds: readonly string[]
  readonly retry: AnswerRetry | null
}

/** Where a body or a side of it writes its answer, question by question, and sends it. */
export function AnswerPage(props: Props) {
  const { lang, found, title, retry } = props
  const { hearing, receiver, state, last } = found
  const t = messages[lang]
  const errors = Object.entries(retry?.errors ?? {}).map(([name, text]) => ({
    name: retry?.question === null || retry === null ? name : `${name}_${retry.question}`,
    text,
  }))
  const day = hearing.answersBy === null ? '' : sayDate(hearing.answersBy, lang, 'long')
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={errors} />
      <PageHeader title={title} lead={state === 'running' ? t.lead(receiver.name, day) : receiver.name} />
      {state === 'ended' && <Notice lang={lang} tone="info" title={t.ended} />}
      {state === 'running' && last && (
        <p class="meta">{t.last(last.version, sayDate(today(last.sentAt), lang, 'medium'))}</p>
      )}
      {(hearing.text ?? found.files.length > 0) && (
        <details>
          <summary>{t.background}</summary>
          {hearing.text && <RichTextView doc={hearing.text} />}
          <Material lang={lang} hearingId={hearing.id} files={found.files} />
        </details>
      )}
      {state === 'running' ? (
        <>
          {hearing.questions.map((_question, index) => (
            <Question {...props} index={index} key={index} />
          ))}
          <Sending {...props} />
        </>
      ) : (
        last && (
          <Card title={hearingWords[lang].answers}>
            <AnswerText lang={lang} hearing={hearing} answer={last} />
          </Card>
        )
      )}
    </Stack>
  )
}

const placeOf = ({ found: { place } }: Props) => ({
  hearingId: place.hearingId,
  committeeId: place.committeeId,
  answerSide: place.side,
})

function Question(props: Props & { readonly index: number }) {
  const { lang, found, index, accountId, retry } = props
  const { hearing, place, drafts, texts } = found
  const t = messages[lang]
  const stored = texts[index] ?? null
  const base = stored ? toLight(stored) : ''
  const own = retry?.question === index ? retry : null
  const version = drafts.find(({ question }) => question === index)?.version ?? 0
  const hidden = { save: props.saveIds[index] ?? '', version, base, base_outcome: '', outcome: '' }
  return (
    <Card title={hearing.questions.length > 1 ? t.question(index + 1) : hearing.questions[0]}>
      {hearing.questions.length > 1 && <p>{hearing.questions[index]}</p>}
      {own?.isClash && (
        <Notice lang={lang} tone="warn" title={t.clash}>
          <p>{t.clashLead}</p>
          {stored && <RichTextView doc={stored} />}
        </Notice>
      )}
      <auto-save account={accountId} item={`${place.hearingId}:${place.committeeId}:${place.side}:${index}`}>
        <Form
          action={hearingPaths.answerText({ ...placeOf(props), question: String(index) })}
          hidden={hidden}
          label={t.question(index + 1)}
        >
          <RichTextField
            lang={lang}
            name="text"
            id={`text_${index}`}
            label={t.text}
            error={own?.errors['text']}
            rows={7}
            value={typedText(own?.typed, 'text', base)}
          />
          <p class="meta" data-standing role="status">
            {t.savedByItself}
          </p>
          <div data-clash hidden />
          <FormButtons>
            <Button small label={`${t.save}: ${t.question(index + 1)}`}>
              {t.save}
            </Button>
          </FormButtons>
        </Form>
      </auto-save>
    </Card>
  )
}

function Sending(props: Props) {
  const { lang, found } = props
  const { needed, keys, posts } = found
  const t = messages[lang]
  const isShared = needed.length > 1
  const mine = posts.filter((post) => !keys.some((key) => key.post === post))
  return (
    <Card title={isShared ? t.keysTitle : t.sendTitle}>
      {isShared ? (
        <Keys
          lang={lang}
          holders={needed.map((post) => {
            const key = keys.find((one) => one.post === post)
            return {
              role: hearingWords[lang].posts[post],
              name: key?.name ?? undefined,
              turned: key !== undefined,
              text: key ? t.turnedOn(sayDate(today(key.turnedAt), lang, 'medium')) : t.lacks,
            }
          })}
        >
          <p>{t.turnText}</p>
        </Keys>
      ) : (
        <p>{t.oneKeyText}</p>
      )}
      {posts.length === 0 && <p>{t.notYours}</p>}
      {mine.length > 0 && <SendForm {...props} />}
    </Card>
  )
}

/** Who turns the second key sends what the first said of it. */
function SendForm(props: Props) {
  const { lang, found, retry } = props
  const { last, items, keys, mark, needed } = found
  const t = messages[lang]
  const own = retry?.question === null ? retry : null
  const label = needed.length > 1 ? t.turn : last ? t.sendCorrection : t.send
  return (
    <Form action={hearingPaths.answerSending(placeOf(props))} hidden={{ mark }} label={label}>
      {keys.length === 0 && (
        <SelectField
          lang={lang}
          name="item"
          label={t.discussed}
          empty={t.outside}
          error={own?.errors['item']}
          value={typedText(own?.typed, 'item', items[0]?.itemId)}
          choices={items.map(({ itemId, meetingOn }) => ({
            value: itemId,
            label: t.onMeeting(sayDate(meetingOn, lang, 'medium')),
          }))}
        />
      )}
      {keys.length === 0 && last && (
        <TextArea
          lang={lang}
          name="reason"
          label={t.reason}
          need="required"
          rows={2}
          maxLength={1000}
          error={own?.errors['reason']}
          value={typedText(own?.typed, 'reason')}
        />
      )}
      <FormButtons>
        <Button kind="primary">{label}</Button>
      </FormButtons>
    </Form>
  )
}
