import type { IsoDate } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import type { Typed } from '../../../platform/http/form.ts'
import { typedList, typedText } from '../../../platform/http/form.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../ui/components/button/button.tsx'
import { Card } from '../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../ui/components/field/date-field.tsx'
import { SelectField, type Choice } from '../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../ui/components/form/form.tsx'
import { Columns, Stack } from '../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../ui/components/page-header/page-header.tsx'
import { messages as journeyMessages } from '../../journeys/messages.ts'
import { stateOf, type Leg } from '../../journeys/rules.ts'
import type { AgendaItem } from '../../meetings/agenda/rules.ts'
import { messages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import type { PassOnPage, Receiving } from '../queries.ts'
import { purposes } from '../rules.ts'

export interface NewReferralProps {
  lang: Lang
  accountId: string
  on: IsoDate
  /** Where the form goes and where it was opened from. */
  action: string
  back: string
  item: AgendaItem
  found: Pick<PassOnPage, 'above' | 'below' | 'others' | 'legs' | 'sent'>
  refused?: { errors: Readonly<Record<string, string>>; typed: Typed } | undefined
}

/** One form to pass an item on: the level above is proposed, and every committee shows the day the agreement gives. */
export function NewReferralPage(props: NewReferralProps) {
  const { lang, item, refused } = props
  const t = messages[lang].newPage
  const errors = Object.entries(refused?.errors ?? {}).map(([name, text]) => ({ name, text }))
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={errors} />
      <PageHeader title={t.title} lead={t.lead(item.title)} />
      <Columns main={<PassOnForm {...props} />} side={<SideCards {...props} />} />
    </Stack>
  )
}

function PassOnForm(props: NewReferralProps) {
  const { lang, accountId, action, back, refused } = props
  const t = messages[lang].newPage
  const purposeWords = journeyMessages[lang].purposes
  return (
    <Card>
      <Form action={action} keepFor={accountId}>
        <ReceiverFields {...props} />
        <RadioGroup
          lang={lang}
          name="purpose"
          label={t.purpose}
          error={refused?.errors['purpose']}
          value={typedText(refused?.typed, 'purpose', 'discussion_and_reply')}
          choices={purposes.map((value) => ({ value, label: purposeWords[value], hint: t.purposeHints[value] }))}
        />
        <DueAndText {...props} />
        <FormButtons>
          <Button kind="primary">{t.send}</Button>
          <LinkButton kind="quiet" href={back}>
            {t.cancel}
          </LinkButton>
        </FormButtons>
      </Form>
    </Card>
  )
}

/** The level above is ticked beforehand, those below can be ticked, and the rest stand in a list. */
function ReceiverFields({ lang, found, refused }: NewReferralProps) {
  const t = messages[lang].newPage
  const error = refused?.errors['to']
  const near: Choice[] = [
    ...found.above.map((one) => nearChoice(one, lang, t.above)),
    ...found.below.map((one) => nearChoice(one, lang, t.below)),
  ]
  const proposed = found.above.map(({ id }) => id)
  if (near.length === 0 && found.others.length === 0) return <p>{t.noCommittees}</p>
  return (
    <>
      {near.length > 0 && (
        <CheckboxGroup
          lang={lang}
          name="to"
          label={t.whom}
          hint={t.whomHint}
          error={error}
          choices={near}
          values={typedList(refused?.typed, 'to', proposed)}
        />
      )}
      {found.others.length > 0 && (
        <SelectField
          lang={lang}
          name="other"
          label={t.other}
          error={near.length === 0 ? error : undefined}
          empty={t.none}
          value={typedText(refused?.typed, 'other')}
          choices={found.others.map((group) => ({
            label: group.levelName,
            choices: group.committees.map((one) => ({ value: one.id, label: one.name })),
          }))}
        />
      )}
    </>
  )
}

function DueAndText({ lang, on, refused }: NewReferralProps) {
  const t = messages[lang].newPage
  return (
    <>
      <DateField
        lang={lang}
        name="due_on"
        label={t.due}
        hint={t.dueHint}
        need="optional"
        error={refused?.errors['due_on']}
        min={on}
        value={typedText(refused?.typed, 'due_on')}
      />
      <TextArea
        lang={lang}
        name="text"
        label={t.text}
        hint={t.textHint}
        need="optional"
        error={refused?.errors['text']}
        rows={5}
        maxLength={4000}
        value={typedText(refused?.typed, 'text')}
      />
    </>
  )
}

function nearChoice({ id, name, due }: Receiving, lang: Lang, say: (due: string) => string): Choice {
  const t = messages[lang].newPage
  return { value: id, label: name, hint: say(due ? t.dueBy(sayDate(due.on, lang, 'medium'), due.clause) : t.dueByYou) }
}

function SideCards({ lang, item, found }: NewReferralProps) {
  const t = messages[lang]
  return (
    <>
      <Card title={t.newPage.whatGoes}>
        <p>{t.newPage.whatGoesText}</p>
        {!found.sent.result && <p class="meta">{t.newPage.noDecisionYet}</p>}
        {item.attachments.length > 0 && (
          <ul>
            {item.attachments.map((file) => (
              <li key={file.id}>{file.name}</li>
            ))}
          </ul>
        )}
      </Card>
      {found.legs.length > 0 && <AlreadySent lang={lang} legs={found.legs} />}
    </>
  )
}

function AlreadySent({ lang, legs }: { lang: Lang; legs: readonly Leg[] }) {
  const t = messages[lang].newPage
  return (
    <Card title={t.already}>
      <List label={t.already}>
        {legs.map((leg) => (
          <Row
            title={leg.to.name}
            href={referralPaths.referral({ referralId: leg.id })}
            meta={journeyMessages[lang].states[stateOf(leg)]}
            key={leg.id}
          />
        ))}
      </List>
    </Card>
  )
}
