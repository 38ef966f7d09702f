import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { TextArea, TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as agendaWords } from '../../agenda/messages.ts'
import { meetingPaths } from '../../paths.ts'
import { guestLines, type Meeting } from '../../rules.ts'
import { headerFactsOf, messages } from '../messages.ts'
import { headerPaths } from '../paths.ts'

export interface HeaderFormProps {
  readonly lang: Lang
  readonly accountId: string
  readonly meeting: Meeting
  readonly version: number
  /** What a meeting without a number is proposed. */
  readonly proposed: string
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: string
  readonly conflict?: boolean
}

/** The head of agenda and minutes. */
export function HeaderForm(props: HeaderFormProps) {
  const { lang, meeting, errors = {}, refusal } = props
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  const stored = headerFactsOf(lang, meeting.header)
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={t.title} lead={t.lead} />
      {props.conflict && (
        <Notice lang={lang} tone="info" title={t.storedNow}>
          {stored.length > 0 ? <DescriptionList facts={stored} /> : <p>{t.nothing}</p>}
        </Notice>
      )}
      <Card>
        <Form action={headerPaths.header(at)} hidden={{ version: props.version }} keepFor={props.accountId}>
          <Fields {...props} />
          <FormButtons>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={meetingPaths.meeting(at)}>
              {agendaWords[lang].backToMeeting}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}

function Fields({ lang, meeting, proposed, errors = {}, typed }: HeaderFormProps) {
  const t = messages[lang]
  const header = meeting.header ?? {}
  const field = (name: string, label: string, stored: string | undefined, maxLength: number) => ({
    lang,
    name,
    label,
    maxLength,
    error: errors[name],
    value: typedText(typed, name, typed ? '' : (stored ?? '')),
  })
  return (
    <>
      <TextField
        {...field('meeting_number', t.meetingNumber, header.meetingNumber ?? (meeting.header ? '' : proposed), 40)}
        hint={t.meetingNumberHint(proposed)}
      />
      <TextField {...field('case_number', t.caseNumber, header.caseNumber, 60)} />
      <TextField {...field('document_number', t.documentNumber, header.documentNumber, 60)} />
      <TextField {...field('place_visited', t.placeVisited, header.placeVisited, 200)} hint={t.placeVisitedHint} />
      <TextField {...field('leader', t.leader, header.leader, 160)} hint={t.leaderHint} />
      <TextField {...field('minute_taker', t.minuteTaker, header.minuteTaker, 160)} />
      <TextArea
        {...field('advisers', t.advisers, guestLines(header.advisers ?? []), 8000)}
        rows={3}
        hint={t.advisersHint}
      />
    </>
  )
}
