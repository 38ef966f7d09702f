import { sayDate } from '../../../../platform/clock/words.ts'
import { today } from '../../../../platform/clock/dates.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { approvalPaths } from '../../approval/paths.ts'
import type { SentItem } from '../../approval/rules.ts'
import type { Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { remarkPaths } from '../paths.ts'
import { remarksUntil, type Remark } from '../rules.ts'
import { RemarkList } from './remark-list.tsx'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly title: string
  readonly accountId: string
  readonly meeting: Meeting
  /** Those that the reader may read. */
  readonly items: readonly SentItem[]
  readonly remarks: readonly Remark[]
  readonly writes: boolean
  readonly answers: boolean
  readonly refused: {
    readonly form: string | null
    readonly errors: FieldErrors
    readonly typed: Typed
    readonly problem?: string
  } | null
}

export function RemarksPage(props: Props) {
  const { lang, now, title, meeting, items, remarks, writes, answers, refused } = props
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const problems = [
    ...Object.entries(refused?.errors ?? {}).map(([name, text]) => ({
      name: fieldIn(refused?.form ?? null, name),
      text,
    })),
    ...(refused?.problem === undefined ? [] : [{ text: refused.problem }]),
  ]
  return (
    <>
      <ErrorSummary lang={lang} errors={problems} />
      <Stack gap="loose">
        <PageHeader
          title={title}
          lead={<LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark>}
          actions={<LinkButton href={approvalPaths.published(at)}>{t.toMinutes}</LinkButton>}
        />
        <p>{t.lead}</p>
        <UntilLine lang={lang} now={now} meeting={meeting} />
        <Card title={t.all}>
          {remarks.length === 0 && <EmptyState title={t.none}>{t.noneText}</EmptyState>}
          <RemarkList
            lang={lang}
            now={now}
            remarks={remarks}
            numberOf={(itemId) => items.find(({ id }) => id === itemId)?.position ?? null}
            under={(remark) => answers && <AnswerForm {...props} remark={remark} />}
          />
          {answers && remarks.length > 0 && <p class="meta">{t.correctInstead}</p>}
        </Card>
        {writes && <WriteForm {...props} />}
      </Stack>
    </>
  )
}

/** Several forms on one page: the field of an answer carries the id of its remark. */
const fieldIn = (form: string | null, name: string): string => (form === null ? name : `${name}-${form}`)

export function UntilLine({ lang, now, meeting }: { lang: Lang; now: Date; meeting: Meeting }) {
  const t = messages[lang]
  const until = remarksUntil(meeting)
  if (!until) return null
  const say = until.on < today(now) ? t.closed : t.until
  return <p class="meta">{say(sayDate(until.on, lang, 'medium'), until.clause)}</p>
}

function WriteForm({ lang, accountId, meeting, items, refused }: Props) {
  const t = messages[lang]
  const own = refused?.form === null ? refused : null
  const choices = [
    { value: '', label: t.whole },
    ...items.map((item) => ({ value: item.id, label: t.item(item.position ?? 0, item.title) })),
  ]
  return (
    <Card title={t.write} id="write">
      <Form action={remarkPaths.remarks({ meetingId: meeting.id })} keepFor={accountId} label={t.write}>
        <SelectField
          lang={lang}
          name="item"
          label={t.about}
          error={own?.errors['item']}
          value={typedText(own?.typed, 'item')}
          choices={choices}
        />
        <TextArea
          lang={lang}
          name="text"
          label={t.text}
          hint={t.textHint}
          need="required"
          error={own?.errors['text']}
          value={typedText(own?.typed, 'text')}
          rows={5}
          maxLength={4000}
        />
        <FormButtons>
          <Button kind="primary">{t.send}</Button>
        </FormButtons>
      </Form>
    </Card>
  )
}

function AnswerForm({ lang, accountId, meeting, refused, remark }: Props & { readonly remark: Remark }) {
  const t = messages[lang]
  const own = refused?.form === remark.id ? refused : null
  return (
    <details open={own !== null}>
      <summary>{t.answerTo(remark.name)}</summary>
      <Form
        action={remarkPaths.answer({ meetingId: meeting.id, remarkId: remark.id })}
        keepFor={accountId}
        label={t.answerTo(remark.name)}
      >
        <TextArea
          lang={lang}
          name="text"
          id={`field-text-${remark.id}`}
          label={t.answer}
          need="required"
          error={own?.errors['text']}
          value={typedText(own?.typed, 'text')}
          rows={3}
          maxLength={4000}
        />
        <FormButtons>
          <Button>{t.sendAnswer}</Button>
        </FormButtons>
      </Form>
    </details>
  )
}
