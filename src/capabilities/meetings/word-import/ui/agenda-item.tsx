import { parseLight } from '../../../../platform/rich-text/light-notation.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Checkbox, CheckboxGroup } from '../../../../ui/components/field/choice-fields.tsx'
import { SelectField } from '../../../../ui/components/field/select-field.tsx'
import { TextField } from '../../../../ui/components/field/text-field.tsx'
import { RichTextField } from '../../../../ui/components/rich-text-field/rich-text-field.tsx'
import { messages as agendaWords } from '../../agenda/messages.ts'
import { isSameTitle } from '../../agenda/likeness/rules.ts'
import { apsaTags, itemKinds, kindPairs } from '../../agenda/rules.ts'
import { messages as words } from '../../messages.ts'
import { cutsOf } from '../correcting/rules.ts'
import { fieldOf, type ImportField } from '../input.ts'
import { messages } from '../messages.ts'
import type { ProposedItem } from '../rules.ts'
import type { PreviewProps } from './preview-page.tsx'

interface Props {
  readonly page: PreviewProps
  readonly item: ProposedItem
  readonly at: number
}

const longestChoice = 80

/** One item as it would come on the agenda. */
export function ProposedAgendaItem({ page, item, at }: Props) {
  const { lang, errors = {} } = page
  const [t, a] = [messages[lang], agendaWords[lang]]
  const field = (name: ImportField) => ({ lang, name: fieldOf(name, at), error: errors[fieldOf(name, at)] })
  return (
    <Card title={t.item(at + 1)} id={`item-${at}`}>
      <div class="form">
        <Checkbox {...field('take')} label={t.take} hint={hintOf(page, item)} checked={item.isTaken} />
        <TextField {...field('title')} label={a.title} width="full" maxLength={200} value={item.title} />
        <SelectField
          {...field('kind')}
          label={a.kind}
          empty
          value={item.kind}
          choices={[
            ...itemKinds.map((kind) => ({ value: kind, label: words[lang].kinds[kind] })),
            ...kindPairs.map((pair) => ({ value: pair, label: a.bothKinds[pair] })),
          ]}
        />
        <CheckboxGroup
          {...field('apsa')}
          label={a.apsa}
          hint={a.apsaHint}
          inline
          values={item.apsa}
          choices={apsaTags.map((one) => ({ value: one, label: words[lang].apsa[one] }))}
        />
        <Texts page={page} item={item} at={at} />
        {item.attachments !== '' && <p>{t.attachments(item.attachments)}</p>}
        {item.decision !== '' && (
          <details>
            <summary>{t.hasDecision}</summary>
            <RichTextView doc={parseLight(item.decision)} lang={lang} />
            <p class="meta">{t.decisionLater}</p>
          </details>
        )}
        <Steps page={page} item={item} at={at} />
      </div>
    </Card>
  )
}

/** What most items do not have is folded away while there is nothing in it. */
function Texts({ page, item, at }: Props) {
  const { lang, errors = {} } = page
  const a = agendaWords[lang]
  const field = (name: ImportField) => ({ lang, name: fieldOf(name, at), error: errors[fieldOf(name, at)] })
  const folded = (['recommendation', 'presenter', 'minutes'] as const).filter(
    (name) => item[name] === '' && errors[fieldOf(name, at)] === undefined,
  )
  const fields = {
    recommendation: (
      <RichTextField {...field('recommendation')} label={a.recommendation} rows={3} value={item.recommendation} />
    ),
    presenter: (
      <TextField {...field('presenter')} label={a.presenter} need="optional" maxLength={160} value={item.presenter} />
    ),
    minutes: (
      <TextField
        {...field('minutes')}
        label={a.minutes}
        need="optional"
        width="short"
        inputMode="numeric"
        unit={a.minutesUnit}
        value={item.minutes}
      />
    ),
  }
  const rows = (['recommendation', 'presenter', 'minutes'] as const).filter((name) => !folded.includes(name))
  return (
    <>
      <RichTextField {...field('presentation')} label={a.presentation} rows={4} value={item.presentation} />
      {rows.map((name) => fields[name])}
      {folded.length > 0 && (
        <details>
          <summary>{folded.map((name) => a[name]).join(', ')}</summary>
          <div class="form">{folded.map((name) => fields[name])}</div>
        </details>
      )}
    </>
  )
}

function hintOf({ lang, there }: PreviewProps, { title, onto }: ProposedItem): string | undefined {
  const found = there.find(({ id }) => id === onto)
  if (!found) return undefined
  return isSameTitle(found.title, title)
    ? messages[lang].sameThere(found.title)
    : messages[lang].alikeThere(found.title)
}

function Steps({ page, item, at }: Props) {
  const { lang, errors = {} } = page
  const t = messages[lang]
  const cuts = cutsOf(item.presentation)
  return (
    <>
      {cuts.length > 0 && (
        <details>
          <summary>{t.split}</summary>
          <div class="form">
            <SelectField
              lang={lang}
              name={`cut_${at}`}
              label={t.splitAt}
              empty={t.choose}
              error={errors[`cut_${at}`]}
              choices={cuts.map((text, value) => ({
                value: String(value),
                label: text.length > longestChoice ? `${text.slice(0, longestChoice - 1)}…` : text,
              }))}
            />
            <Button name="step" value={`split:${at}`} label={t.splitOf(at + 1)} unchecked>
              {t.splitButton}
            </Button>
          </div>
        </details>
      )}
      <MergeButton page={page} at={at} />
    </>
  )
}

export function MergeButton({ page, at }: Pick<Props, 'page' | 'at'>) {
  const t = messages[page.lang]
  if (at === 0) return null
  return (
    <p>
      <Button small name="step" value={`merge:${at}`} label={t.mergeOf(at + 1)} unchecked>
        {t.merge}
      </Button>
    </p>
  )
}
