import { timeOfDay, today } from '../../../../platform/clock/dates.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { DateField, TimeField } from '../../../../ui/components/field/date-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Cluster, Stack } from '../../../../ui/components/layout/layout.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages } from '../messages.ts'
import { preMeetingPaths } from '../paths.ts'
import type { PreMeetingRoom } from '../queries.ts'
import { summaryOf, type FormRetry } from './note-form.tsx'

interface Props {
  readonly lang: Lang
  readonly accountId: string
  readonly room: PreMeetingRoom
  readonly retry?: FormRetry
}

/** When and where the side meets. */
export function TimeForm(props: Props) {
  const { lang, accountId, room, retry } = props
  const t = messages[lang]
  const at = { meetingId: room.meeting.id, side: room.side }
  const hidden = { version: room.preMeeting.version }
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summaryOf(retry)} />
      <PageHeader title={t.timeTitle} />
      <Card>
        <p>{t.timeHint}</p>
        <Form action={preMeetingPaths.time(at)} hidden={hidden} keepFor={accountId} label={t.timeTitle}>
          <Fields {...props} />
          <FormButtons>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={preMeetingPaths.room(at)}>
              {t.back}
            </LinkButton>
          </FormButtons>
        </Form>
      </Card>
    </Stack>
  )
}

function Fields({ lang, room, retry }: Props) {
  const t = messages[lang]
  const { planned } = room.preMeeting
  const field = (name: string) => ({ lang, name, error: retry?.errors[name] })
  const text = (name: string, stored: string | undefined) =>
    typedText(retry?.typed, name, retry?.typed ? '' : (stored ?? ''))
  const required = (name: string) => ({ ...field(name), need: 'required' as const })
  return (
    <>
      <DateField {...required('date')} label={t.date} value={text('date', planned ? today(planned.startsAt) : '')} />
      <Cluster>
        <TimeField
          {...required('start')}
          label={t.start}
          value={text('start', planned ? timeOfDay(planned.startsAt) : '')}
        />
        <TimeField {...required('end')} label={t.end} value={text('end', planned ? timeOfDay(planned.endsAt) : '')} />
      </Cluster>
      <TextField
        {...field('place')}
        label={t.place}
        need="optional"
        maxLength={200}
        value={text('place', planned?.place)}
      />
    </>
  )
}
