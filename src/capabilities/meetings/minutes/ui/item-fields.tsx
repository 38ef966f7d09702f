import type { ComponentChildren } from 'preact'
import { sayAgo } from '../../../../platform/clock/words.ts'
import { typedText, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { HiddenInputs } from '../../../../ui/components/button/button-form.tsx'
import { Button } from '../../../../ui/components/button/button.tsx'
import { SelectField, type Choice } from '../../../../ui/components/field/select-field.tsx'
import { TextArea } from '../../../../ui/components/field/text-field.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { RichTextField } from '../../../../ui/components/rich-text-field/rich-text-field.tsx'
import { Tag } from '../../../../ui/components/tag/tag.tsx'
import { sayKind } from '../../messages.ts'
import { fieldOf } from '../input.ts'
import { LanguageHelp } from '../language/ui/language-help.tsx'
import { messages } from '../messages.ts'
import { minutesPaths } from '../paths.ts'
import { outcomesFor, writtenMark, type MinutesItem, type Speaker, type Statement } from '../rules.ts'

export interface ItemFieldsProps {
  readonly lang: Lang
  readonly now: Date
  readonly meetingId: string
  readonly entry: MinutesItem
  readonly speakers: readonly { readonly personId: string; readonly name: string }[]
  /** What was typed, when this item was refused. */
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
  /** Another changed this item meanwhile: what is stored now is shown above the fields. */
  readonly isConflict: boolean
  /** Help in the style of the body. */
  readonly hint?: string
  /** Advice on the language was asked for: nothing was saved, so what the writer saw is still what they saw. */
  readonly isAdvised?: boolean
  /** Under the text: what may be put into it. */
  readonly offer?: ComponentChildren
}

/** One item of the minutes: outcome, text, and statements, with its own button to save. */
export function ItemFields(props: ItemFieldsProps) {
  const { lang, now, entry, typed, errors, isConflict } = props
  const { item, minutes } = entry
  const t = messages[lang]
  const number = item.position ?? 0
  const outcome = fieldOf('outcome', item.id)
  return (
    <div class="card" id={`item-${item.id}`} role="group" aria-labelledby={`title-${item.id}`}>
      <div class="card-head">
        <h2 id={`title-${item.id}`}>
          {number}. {item.title}
        </h2>
        {minutes.outcome && <Tag tone="ok">{t.outcomes[minutes.outcome]}</Tag>}
      </div>
      <Background lang={lang} entry={entry} />
      {isConflict && <StoredNow lang={lang} entry={entry} />}
      <HiddenInputs values={seenBy(props)} />
      <SelectField
        lang={lang}
        name={outcome}
        label={t.outcome}
        error={errors?.[outcome]}
        empty={t.noOutcome}
        value={typedText(typed, outcome, minutes.outcome ?? '')}
        choices={outcomesFor(item.kind).map((value) => ({
          value,
          label: `${t.outcomes[value]}: ${t.outcomeHints[value]}`,
        }))}
      />
      <TextOfItem {...props} />
      {props.offer}
      <Statements {...props} />
      <SaveItem lang={lang} now={now} entry={entry} />
    </div>
  )
}

/** What is written about the item, with help in the style of the body and advice on the language. */
function TextOfItem(props: ItemFieldsProps) {
  const { lang, entry, typed, errors } = props
  const { item, minutes } = entry
  const t = messages[lang]
  const text = fieldOf('text', item.id)
  return (
    <>
      <RichTextField
        lang={lang}
        name={text}
        label={t.text}
        hint={props.hint ?? t.textHint}
        error={errors?.[text]}
        rows={6}
        value={typedText(typed, text, minutes.text ? toLight(minutes.text) : '')}
      />
      <LanguageHelp
        lang={lang}
        meetingId={props.meetingId}
        itemId={item.id}
        number={item.position ?? 0}
        field={text}
        notation={props.isAdvised === true ? typedText(typed, text) : null}
      />
    </>
  )
}

/** What the form says that its writer saw. */
function seenBy({ entry: { item, minutes }, typed, isAdvised }: ItemFieldsProps): Record<string, string | number> {
  const [version, seen] = [fieldOf('version', item.id), fieldOf('seen', item.id)]
  const now = { [version]: minutes.version, [seen]: writtenMark(minutes) }
  if (isAdvised !== true) return now
  return {
    [version]: typedText(typed, version, String(now[version])),
    [seen]: typedText(typed, seen, String(now[seen])),
  }
}

function SaveItem({ lang, now, entry: { item, minutes } }: Pick<ItemFieldsProps, 'lang' | 'now' | 'entry'>) {
  const t = messages[lang]
  return (
    <div class="cluster">
      <Button name="at" value={item.id} label={t.saveItem(item.position ?? 0)}>
        {t.save}
      </Button>
      {minutes.writtenAt && minutes.writtenBy && (
        <span class="meta">{t.lastWritten(minutes.writtenBy, sayAgo(minutes.writtenAt, now, lang))}</span>
      )}
    </div>
  )
}

function Background({ lang, entry: { item } }: Pick<ItemFieldsProps, 'lang' | 'entry'>) {
  const t = messages[lang]
  return (
    <>
      <div class="tags">
        <Tag tone="info">{sayKind(lang, item)}</Tag>
        {item.closedGround !== null && <Tag tone="warn">{t.closedItem}</Tag>}
      </div>
      {item.closedGround !== null && <p class="meta">{t.closedExplained(item.closedGround)}</p>}
      {(item.presentation ?? item.recommendation) && (
        <details>
          <summary>{t.presentation}</summary>
          {item.presentation && <RichTextView doc={item.presentation} />}
          {item.recommendation && <RichTextView doc={item.recommendation} />}
        </details>
      )}
    </>
  )
}

function StoredNow({ lang, entry: { minutes } }: Pick<ItemFieldsProps, 'lang' | 'entry'>) {
  const t = messages[lang]
  return (
    <Notice lang={lang} tone="warn" title={t.conflictTitle}>
      <p>{t.conflictLead}</p>
      <p>
        <b>{t.storedNow}:</b> {minutes.outcome ? t.outcomes[minutes.outcome] : t.noOutcome}
      </p>
      {minutes.text && <RichTextView doc={minutes.text} />}
      <p class="meta">{t.yours}</p>
    </Notice>
  )
}

function Statements(props: ItemFieldsProps) {
  const { lang, meetingId, entry } = props
  const { item, minutes } = entry
  return (
    <>
      {minutes.statements.length > 0 && (
        <div class="stack stack-tight">
          <h3>{messages[lang].statements}</h3>
          {minutes.statements.map((statement) => (
            <StatementRow
              key={statement.id}
              lang={lang}
              meetingId={meetingId}
              number={item.position ?? 0}
              statement={statement}
            />
          ))}
        </div>
      )}
      <NewStatementFields {...props} />
    </>
  )
}

function NewStatementFields({ lang, entry, speakers, typed, errors }: ItemFieldsProps) {
  const t = messages[lang]
  const [by, said] = [fieldOf('by', entry.item.id), fieldOf('said', entry.item.id)]
  const choices: Choice[] = [
    { value: 'management', label: t.sides.management },
    { value: 'employee', label: t.sides.employee },
    ...speakers.map((person) => ({ value: person.personId, label: person.name })),
  ]
  const speaker = { lang, name: by, label: t.statementBy, error: errors?.[by], value: typedText(typed, by), choices }
  const words = { lang, name: said, label: t.statementText, error: errors?.[said], value: typedText(typed, said) }
  return (
    <details open={typedText(typed, said) !== ''}>
      <summary>{t.statementAdd}</summary>
      <div class="stack">
        <p class="meta">{t.statementHint}</p>
        <SelectField {...speaker} empty />
        <TextArea {...words} rows={3} maxLength={4000} />
      </div>
    </details>
  )
}

interface StatementRowProps {
  readonly lang: Lang
  readonly meetingId: string
  readonly number: number
  readonly statement: Statement
}

function StatementRow({ lang, meetingId, number, statement }: StatementRowProps) {
  const t = messages[lang]
  const by = speakerName(lang, statement.by)
  return (
    <blockquote class="statement">
      <p>
        <b>{by}</b>
      </p>
      <p>{statement.text}</p>
      <Button
        small
        kind="quiet"
        formAction={minutesPaths.statementRemovals({ meetingId })}
        name="statement"
        value={statement.id}
        label={t.statementRemoveFrom(by, number)}
      >
        {t.statementRemove}
      </Button>
    </blockquote>
  )
}

export function speakerName(lang: Lang, by: Speaker): string {
  return 'side' in by ? messages[lang].sides[by.side] : by.name
}
