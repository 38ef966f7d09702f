import { sayDate } from '../../../../../platform/clock/words.ts'
import { typedList, typedText, type FieldErrors, type Typed } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup } from '../../../../../ui/components/field/choice-fields.tsx'
import { TextArea, TextField } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { messages as words } from '../../../messages.ts'
import { meetingPaths } from '../../../paths.ts'
import type { Meeting } from '../../../rules.ts'
import { messages } from '../../messages.ts'
import { apsaTags, raiseBy } from '../../rules.ts'

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly meeting: Meeting
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

/** What, why, and which of the four it is about: made for a phone. */
export function RaiseForm({ lang, accountId, meeting, errors = {}, typed }: Props) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const field = (name: string) => ({ lang, name, error: errors[name] })
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={Object.entries(errors).map(([name, text]) => ({ name, text }))} />
      <PageHeader title={t.raiseTitle} lead={leadOf(meeting, lang)} />
      <Card>
        <Form action={meetingPaths.raisedItems(at)} makesOne keepFor={accountId}>
          <TextField
            {...field('title')}
            label={t.what}
            need="required"
            width="full"
            maxLength={200}
            value={typedText(typed, 'title')}
          />
          <TextArea
            {...field('why')}
            label={t.why}
            hint={`${t.whyHint} ${t.noPersonalCasesText}`}
            rows={6}
            value={typedText(typed, 'why')}
          />
          <CheckboxGroup
            {...field('apsa')}
            label={t.apsa}
            hint={t.apsaHint}
            need="required"
            values={typedList(typed, 'apsa')}
            choices={apsaTags.map((one) => ({ value: one, label: words[lang].apsa[one] }))}
          />
          <p class="meta">{t.raiseExplained}</p>
          <FormButtons>
            <Button kind="primary">{t.raise}</Button>
            <LinkButton kind="quiet" href={meetingPaths.meeting(at)}>
              {t.backToMeeting}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}

/** For which meeting, and by when: matters of the working environment may have a day of their own. */
function leadOf(meeting: Meeting, lang: Lang): string {
  const t = messages[lang]
  const deadline = raiseBy(meeting, [])
  const environment = raiseBy(meeting, ['working_environment'])
  const ownClock = environment && environment.on !== deadline?.on ? environment : null
  const lead = [
    t.raiseLead(meeting.committee.name, sayDate(meeting.on, lang, 'medium')),
    ...(deadline ? [t.raiseDeadline(sayDate(deadline.on, lang, 'medium'), deadline.clause)] : []),
    ...(ownClock ? [t.raiseEnvironmentDeadline(sayDate(ownClock.on, lang, 'medium'), ownClock.clause)] : []),
  ]
  return lead.join(' ')
}
