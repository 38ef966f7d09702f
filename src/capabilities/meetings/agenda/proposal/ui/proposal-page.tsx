import { typedList, typedText, type FieldErrors, type Typed } from '../../../../../platform/http/form.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { Checkbox } from '../../../../../ui/components/field/choice-fields.tsx'
import { fieldId } from '../../../../../ui/components/field/field.tsx'
import { TextField } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../../ui/components/layout/layout.tsx'
import { Notice } from '../../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { meetingPaths } from '../../../paths.ts'
import type { Meeting } from '../../../rules.ts'
import { messages as agendaWords } from '../../messages.ts'
import { minutesField } from '../input.ts'
import { messages } from '../messages.ts'
import { proposalPaths } from '../paths.ts'
import { proposalGroups, type Waits } from '../rules.ts'

export interface ProposalPageProps {
  readonly lang: Lang
  readonly accountId: string
  readonly meeting: Meeting
  readonly waiting: readonly Waits[]
  /** Minutes of what stands on the agenda already. */
  readonly planned: number
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: string
}

/** Everything that waits for a meeting, ticked and in order; one button puts it on the agenda. */
export function ProposalPage(props: ProposalPageProps) {
  const { lang, meeting, waiting, errors = {}, refusal } = props
  const t = messages[lang]
  const summary = [
    ...(refusal === undefined ? [] : [{ text: refusal }]),
    ...Object.entries(errors).map(([name, text]) => ({ name, text })),
  ]
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={summary} />
      <PageHeader title={t.title} lead={t.lead} />
      {waiting.length === 0 ? <Nothing lang={lang} meeting={meeting} /> : <ProposalForm {...props} />}
    </Stack>
  )
}

function Nothing({ lang, meeting }: { lang: Lang; meeting: Meeting }) {
  const t = messages[lang]
  const add = <LinkButton href={meetingPaths.newItem({ meetingId: meeting.id })}>{t.addItem}</LinkButton>
  return (
    <Card>
      <EmptyState title={t.nothing} action={add}>
        {t.nothingText}
      </EmptyState>
    </Card>
  )
}

function ProposalForm(props: ProposalPageProps) {
  const { lang, meeting, waiting } = props
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  return (
    <Form action={proposalPaths.proposal(at)} keepFor={props.accountId}>
      <Total {...props} />
      {proposalGroups.map((group) => {
        const those = waiting.filter((one) => one.group === group)
        return (
          those.length > 0 && (
            <Card title={t.groups[group]} key={group}>
              {those.map((one) => (
                <WaitingRow key={one.key} page={props} one={one} />
              ))}
            </Card>
          )
        )
      })}
      <FormButtons>
        <Button kind="primary">{t.takeAll}</Button>
        <LinkButton kind="quiet" href={meetingPaths.meeting(at)}>
          {agendaWords[lang].backToMeeting}
        </LinkButton>
      </FormButtons>
    </Form>
  )
}

const isTicked = ({ typed }: ProposalPageProps, one: Waits): boolean =>
  typed ? typedList(typed, 'take').includes(one.key) : one.isTicked

/** How long the meeting becomes, in words; said of what is ticked when the page is made. */
function Total(props: ProposalPageProps) {
  const { lang, meeting, waiting, planned } = props
  const t = messages[lang]
  const ticked = waiting.filter((one) => isTicked(props, one))
  const minutes = planned + ticked.reduce((sum, one) => sum + (one.minutes ?? 0), 0)
  const available = Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000)
  const without = ticked.filter((one) => one.minutes === null).length
  const words = [t.total(minutes, available), without > 0 ? t.unestimated(without) : ''].filter((part) => part !== '')
  if (minutes <= available) return <p>{words.join(' ')}</p>
  return (
    <Notice lang={lang} tone="warn" title={t.tooLong(minutes - available)}>
      <p>{words.join(' ')}</p>
    </Notice>
  )
}

function WaitingRow({ page, one }: { page: ProposalPageProps; one: Waits }) {
  const { lang, errors = {}, typed } = page
  const t = messages[lang]
  const name = minutesField(one.key)
  return (
    <div class="proposal-row">
      <div>
        <Checkbox
          lang={lang}
          name="take"
          id={fieldId(`take-${one.key}`)}
          label={one.title}
          value={one.key}
          hint={one.said?.[lang]}
          checked={isTicked(page, one)}
        />
        {one.postponable !== null && (
          <a class="meta" href={one.postponable} aria-label={t.postponeOf(one.title)}>
            {t.postpone}
          </a>
        )}
      </div>
      <TextField
        lang={lang}
        name={name}
        label={t.minutes(one.title)}
        error={errors[name]}
        width="short"
        inputMode="numeric"
        maxLength={3}
        unit={t.minutesUnit}
        value={typed ? typedText(typed, name) : (one.minutes ?? '')}
      />
    </div>
  )
}
