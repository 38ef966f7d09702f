import { sayAgo } from '../../../../../platform/clock/words.ts'
import { typedText } from '../../../../../platform/http/form.ts'
import { RichTextView } from '../../../../../platform/rich-text/rich-text-view.tsx'
import { Button } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { SelectField } from '../../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../../ui/components/field/text-field.tsx'
import { Form, FormButtons } from '../../../../../ui/components/form/form.tsx'
import { Notice } from '../../../../../ui/components/notice/notice.tsx'
import { RichTextField } from '../../../../../ui/components/rich-text-field/rich-text-field.tsx'
import { messages as minutesWords } from '../../../minutes/messages.ts'
import { LanguageHelp } from '../../../minutes/language/ui/language-help.tsx'
import { outcomesFor, type MinutesItem } from '../../../minutes/rules.ts'
import { speakerName } from '../../../minutes/ui/item-fields.tsx'
import { messages } from '../../messages.ts'
import { livePaths } from '../../paths.ts'
import { isLive } from '../../rules.ts'
import { draftOf } from '../rules.ts'
import type { DeskProps } from './desk-page.tsx'
import { ItemGuests } from './item-guests.tsx'
import { ItemClock } from './item-clock.tsx'

type Props = Omit<DeskProps, 'entry'> & { readonly entry: MinutesItem }

/** Everything about one item, in the order in which it happens. */
export function DeskItem(props: Props) {
  const { lang, meeting, entry, accountId } = props
  const { item } = entry
  const at = { meetingId: meeting.id, itemId: item.id }
  return (
    <Card title={`${item.position ?? ''}. ${item.title}`}>
      <ItemClock {...props} />
      <Background {...props} />
      {props.isClash && <StoredNow {...props} />}
      <auto-save
        account={accountId}
        item={item.id}
        source={isLive(meeting) ? livePaths.changes({ meetingId: meeting.id }) : undefined}
      >
        <Form action={livePaths.itemMinutes(at)} hidden={hiddenOf(props)} label={messages[lang].desk}>
          <Written {...props} />
          <NewStatement {...props} />
          <FormButtons>
            <Button kind="primary">{messages[lang].save}</Button>
            <Button name="next" value="1">
              {messages[lang].saveAndNext}
            </Button>
          </FormButtons>
        </Form>
      </auto-save>
      <p>
        <a href={newTaskFrom(meeting.committee.id, item.id)}>{messages[lang].newTask}</a>
      </p>
      <ItemGuests {...props} />
    </Card>
  )
}

/** Tasks are a later capability: its page is named by its address. */
const newTaskFrom = (committeeId: string, itemId: string): string =>
  `/committees/${committeeId}/tasks/new?item=${itemId}`

/** With the words that the writer began from, another's can be told from theirs. After a clash they began from both. */
function hiddenOf({ entry, saveId }: Props): Record<string, string | number> {
  const { text, outcome } = draftOf(entry.minutes)
  return { save: saveId, version: entry.minutes.version, base: text, base_outcome: outcome }
}

function Background({ lang, entry: { item } }: Props) {
  if (!(item.presentation ?? item.recommendation)) return null
  return (
    <details>
      <summary>{messages[lang].background}</summary>
      {item.presentation && <RichTextView doc={item.presentation} />}
      {item.recommendation && <RichTextView doc={item.recommendation} />}
    </details>
  )
}

function StoredNow({ lang, entry: { minutes } }: Props) {
  const t = messages[lang]
  const { outcomes, noOutcome } = minutesWords[lang]
  return (
    <Notice lang={lang} tone="warn" title={t.clash}>
      <p>{t.clashLead}</p>
      <p>
        <b>{t.storedNow}:</b> {minutes.outcome ? outcomes[minutes.outcome] : noOutcome}
      </p>
      {minutes.text && <RichTextView doc={minutes.text} />}
    </Notice>
  )
}

function Written({ lang, now, meeting, entry: { item, minutes }, typed, errors }: Props) {
  const t = minutesWords[lang]
  const draft = draftOf(minutes)
  return (
    <>
      <SelectField
        lang={lang}
        name="outcome"
        label={t.outcome}
        error={errors?.['outcome']}
        empty={t.noOutcome}
        value={typedText(typed, 'outcome', draft.outcome)}
        choices={outcomesFor(item.kind).map((value) => ({
          value,
          label: `${t.outcomes[value]}: ${t.outcomeHints[value]}`,
        }))}
      />
      <RichTextField
        lang={lang}
        name="text"
        label={t.text}
        hint={t.textHint}
        error={errors?.['text']}
        rows={10}
        value={typedText(typed, 'text', draft.text)}
      />
      <LanguageHelp
        lang={lang}
        meetingId={meeting.id}
        itemId={item.id}
        number={item.position ?? 0}
        field="text"
        notation={null}
        asks={false}
      />
      <p class="meta" data-standing role="status">
        {minutes.writtenAt && minutes.writtenBy
          ? t.lastWritten(minutes.writtenBy, sayAgo(minutes.writtenAt, now, lang))
          : ''}
      </p>
      <div data-clash hidden />
    </>
  )
}

function NewStatement({ lang, entry: { minutes }, speakers, typed, errors }: Props) {
  const t = minutesWords[lang]
  const choices = [
    { value: 'management', label: t.sides.management },
    { value: 'employee', label: t.sides.employee },
    ...speakers.map((person) => ({ value: person.personId, label: person.name })),
  ]
  return (
    <>
      {minutes.statements.map(({ id, by, text }) => (
        <blockquote class="statement" key={id}>
          <p>
            <b>{speakerName(lang, by)}</b>
          </p>
          <p>{text}</p>
        </blockquote>
      ))}
      <details open={typedText(typed, 'said') !== ''}>
        <summary>{t.statementAdd}</summary>
        <div class="stack">
          <p class="meta">{t.statementHint}</p>
          <SelectField
            lang={lang}
            name="by"
            label={t.statementBy}
            error={errors?.['by']}
            value={typedText(typed, 'by')}
            choices={choices}
            empty
          />
          <TextArea
            lang={lang}
            name="said"
            label={t.statementText}
            error={errors?.['said']}
            value={typedText(typed, 'said')}
            rows={3}
            maxLength={4000}
          />
        </div>
      </details>
    </>
  )
}
