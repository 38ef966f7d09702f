import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Typed } from '../../../../platform/http/form.ts'
import { typedList, typedText } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Button, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { ErrorSummary } from '../../../../ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { DateField } from '../../../../ui/components/field/date-field.tsx'
import { SelectField, type Choice } from '../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as journeyMessages } from '../../../journeys/messages.ts'
import { stateOf, type Leg } from '../../../journeys/rules.ts'
import { referralPaths } from '../../paths.ts'
import { purposes } from '../../rules.ts'
import { messages } from '../messages.ts'
import type { ByLevel, PassOnPage, Receiving } from '../receivers/queries.ts'
import { ReceiversForm } from './receivers-form.tsx'

export interface NewReferralProps {
  lang: Lang
  accountId: string
  on: IsoDate
  /** The page itself, where the form goes, and where it was opened from. */
  address: string
  action: string
  back: string
  found: PassOnPage
  /** Where one of its attachments is passed on alone. */
  documentHref: ((fileId: string) => string) | null
  /** Where an item belongs, and what was answered before that is like it. */
  level?: ComponentChildren
  refused?: { errors: Readonly<Record<string, string>>; typed: Typed } | undefined
}

/** One form to pass a matter on: the level above is proposed, and every committee shows the day the agreement gives. */
export function NewReferralPage(props: NewReferralProps) {
  const { lang, address, found, refused } = props
  const t = messages[lang]
  const errors = Object.entries(refused?.errors ?? {}).map(([name, text]) => ({ name, text }))
  return (
    <Stack gap="loose">
      <ErrorSummary lang={lang} errors={errors} />
      <PageHeader title={t.titles[found.what.source]} lead={t.leads[found.what.source](found.what.title)} />
      <Columns
        main={
          <>
            <ReceiversForm lang={lang} address={address} found={found} />
            <PassOnForm {...props} />
          </>
        }
        side={<SideCards {...props} />}
      />
    </Stack>
  )
}

function PassOnForm(props: NewReferralProps) {
  const { lang, accountId, action, back, refused } = props
  const t = messages[lang]
  const purposeWords = journeyMessages[lang].purposes
  return (
    <Card>
      <Form action={action} makesOne keepFor={accountId}>
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

/** The level above is ticked beforehand, those below can be ticked, those found stand in a list of their own. */
function ReceiverFields(props: NewReferralProps) {
  const { lang, found, refused } = props
  const t = messages[lang]
  const error = refused?.errors['to']
  const near: Choice[] = [
    ...found.above.map((one) => nearChoice(one, lang, t.above)),
    ...found.below.map((one) => nearChoice(one, lang, t.below)),
  ]
  if (found.found.length > 0) return <FoundReceivers {...props} />
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
          values={typedList(
            refused?.typed,
            'to',
            found.above.map(({ id }) => id),
          )}
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
            label: sayLevel(group, lang),
            choices: group.committees.map((one) => ({ value: one.id, label: one.name })),
          }))}
        />
      )}
    </>
  )
}

/** So few that they are read without opening the list. */
const fewReceivers = 12

function FoundReceivers({ lang, found, refused }: NewReferralProps) {
  const t = messages[lang]
  const all = found.found.flatMap(({ committees }) => committees)
  const error = refused?.errors['to']
  const count = t.chosen(all.length)
  return (
    <section aria-labelledby="receivers">
      <h2 id="receivers">{count}</h2>
      <details class="receivers-found" open={all.length <= fewReceivers || error !== undefined}>
        <summary>{t.seeList(all.length)}</summary>
        {found.found.map((group, index) => (
          <ReceiversOfLevel
            lang={lang}
            group={group}
            error={index === 0 ? error : undefined}
            ticked={typedList(
              refused?.typed,
              'to',
              all.map(({ id }) => id),
            )}
            first={index === 0}
            key={group.levelName}
          />
        ))}
      </details>
    </section>
  )
}

interface LevelProps {
  lang: Lang
  group: ByLevel
  error: string | undefined
  ticked: readonly string[]
  first: boolean
}

function ReceiversOfLevel({ lang, group, error, ticked, first }: LevelProps) {
  const t = messages[lang]
  const { levelName, committees } = group
  return (
    <CheckboxGroup
      lang={lang}
      name="to"
      {...(first ? {} : { id: `field-to-${committees[0]?.level ?? 0}` })}
      label={`${levelName} (${committees.length})`}
      hint={t.chosenHint}
      error={error}
      values={ticked}
      choices={committees.map((one) => ({
        value: one.id,
        label: one.name,
        hint: one.isUnmanned ? t.unmanned : dueOf(one, lang),
      }))}
    />
  )
}

function DueAndText({ lang, on, refused }: NewReferralProps) {
  const t = messages[lang]
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

function nearChoice(one: Receiving, lang: Lang, say: (due: string) => string): Choice {
  return { value: one.id, label: one.name, hint: say(dueOf(one, lang)) }
}

/** A level with the day that everybody on it has. */
function sayLevel({ levelName, committees }: ByLevel, lang: Lang): string {
  const [one] = committees
  return one ? messages[lang].levelDue(levelName, dueOf(one, lang)) : levelName
}

function dueOf({ due }: Receiving, lang: Lang): string {
  const t = messages[lang]
  return due ? t.dueBy(sayDate(due.on, lang, 'medium'), due.clause) : t.dueByYou
}

function SideCards({ lang, found: { what }, documentHref, level }: NewReferralProps) {
  const t = messages[lang]
  const { matter, legs, source } = what
  const goes = {
    item: t.whatGoesText,
    document: t.whatGoesDocument,
    task: t.whatGoesTask,
    referral: t.whatGoesReferral,
  }[source]
  return (
    <>
      {level}
      <Card title={t.whatGoes}>
        <p>{goes}</p>
        {source === 'item' && matter.outcome === null && <p class="meta">{t.noDecisionYet}</p>}
        {matter.attachments.length > 0 && (
          <ul>
            {matter.attachments.map((file) => (
              <li key={file.id}>
                {file.name}
                {documentHref && (
                  <>
                    {' '}
                    <a href={documentHref(file.id)} aria-label={`${t.documentOnly}: ${file.name}`}>
                      {t.documentOnly}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
      {legs.length > 0 && <AlreadySent lang={lang} legs={legs} />}
    </>
  )
}

/** So many of the latest; the whole sending has a page of its own. */
const legsShown = 8

function AlreadySent({ lang, legs }: { lang: Lang; legs: readonly Leg[] }) {
  const t = messages[lang]
  return (
    <Card title={t.already}>
      <List label={t.already}>
        {legs.slice(-legsShown).map((leg) => (
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
